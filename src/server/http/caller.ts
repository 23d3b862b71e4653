import { type BlockList, isIP } from 'node:net'
import type { Context } from 'hono'
import { plainAddress } from '../config/ip-address.ts'
import type { AppEnv } from './app-env.ts'

/** Who asks, and how they wrote our address. */
export type Caller = {
  /** IP address; undefined for a request that came over no connection. */
  address: string | undefined
  /** Host and port that the browser asked for, as they came. */
  host: string
  /** As the outermost proxy saw it; undefined where no trusted proxy says so. */
  protocol: string | undefined
  /** Whether it came through a proxy: a trusted one, or any that says so. */
  isForwarded: boolean
}

export type ReadCaller = (context: Context<AppEnv>) => Caller

/** What proxies and tunnels add, of all kinds. */
const forwardedName = /^(?:forwarded|via|x-real-ip|cf-connecting-ip|x-forwarded-.+)$/

/**
 * @param trusted the proxies whose `x-forwarded-…` headers are believed; anybody could write them
 * @param onDisbelieved told once of a peer whose headers are not
 */
export function createReadCaller(trusted: BlockList, onDisbelieved?: (peer: string) => void): ReadCaller {
  let isTold = false
  const isTrusted = trusted.rules.length === 0 ? () => false : (address: string) => isListed(trusted, address)

  return ({ req, env }) => {
    const peer = plainAddress(env?.incoming?.socket.remoteAddress)
    const believed = peer !== undefined && isTrusted(peer)
    const last = (name: string) => (believed ? listOf(req.header(name)).at(-1) : undefined)

    const forwarding = [...req.raw.headers.keys()].filter((name) => forwardedName.test(name))
    // Proxies in front of browsers say `via` as well, and nobody has to name those.
    if (!isTold && peer !== undefined && !believed && forwarding.some((name) => name !== 'via')) {
      isTold = true
      onDisbelieved?.(peer)
    }

    let address = peer
    // From the nearest proxy outwards, as far as each one is trusted to say who came before it.
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

/** Whether the connection itself comes from a trusted proxy, whatever stands in headers. */
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
