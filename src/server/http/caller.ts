import { type BlockList, isIP } from 'node:net'
import type { Context } from 'hono'
import { plainAddress } from '../config/ip-address.ts'
import type { AppEnv } from './app-env.ts'

/** Where a request comes from, and which address of ours it used. */
export type Caller = {
  address: string | undefined
  host: string
  /** Undefined unless a trusted proxy states it. */
  protocol: string | undefined
  /** Whether any proxy or tunnel has passed it on. */
  isForwarded: boolean
}

export type ReadCaller = (context: Context<AppEnv>) => Caller

const forwardedName = /^(?:forwarded|via|x-real-ip|cf-connecting-ip|x-forwarded-.+)$/

/** @param onDisbelieved called once, with the address of a peer whose forwarded headers are ignored */
export function createReadCaller(trusted: BlockList, onDisbelieved?: (peer: string) => void): ReadCaller {
  let isTold = false
  const isTrusted = trusted.rules.length === 0 ? () => false : (address: string) => isListed(trusted, address)

  return ({ req, env }) => {
    const peer = plainAddress(env?.incoming?.socket.remoteAddress)
    const believed = peer !== undefined && isTrusted(peer)
    const last = (name: string) => (believed ? listOf(req.header(name)).at(-1) : undefined)

    const forwarding = [...req.raw.headers.keys()].filter((name) => forwardedName.test(name))
    // A browser's own proxy sends `via` too, and need not be trusted.
    if (!isTold && peer !== undefined && !believed && forwarding.some((name) => name !== 'via')) {
      isTold = true
      onDisbelieved?.(peer)
    }

    let address = peer
    // From the nearest proxy outwards, as long as each one is trusted.
    for (const before of listOf(req.header('x-forwarded-for')).reverse()) {
      const plain = plainAddress(before)
      if (address === undefined || plain === undefined || !isTrusted(address)) break
      address = plain
    }
    return {
      address,
      host: last('x-forwarded-host') ?? req.header('host') ?? new URL(req.url).host,
      protocol: last('x-forwarded-proto')?.toLowerCase(),
      isForwarded: believed || forwarding.length > 0,
    }
  }
}

/** Reads the connection only, never a header. */
export function createIsFromTrusted(trusted: BlockList): (context: Context<AppEnv>) => boolean {
  return ({ env }) => {
    const peer = plainAddress(env?.incoming?.socket.remoteAddress)
    return peer !== undefined && isListed(trusted, peer)
  }
}

export function isListed(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

function listOf(header: string | undefined): string[] {
  return header?.split(',').map((item) => item.trim()) ?? []
}
