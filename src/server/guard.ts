import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import type { ReadClient } from './client.ts'
import { ProblemError } from './problem.ts'
import { isLoopback } from './settings.ts'

type Options = {
  /**
   * The name that we listen on, besides the loopback names and IP addresses: whoever rebinds a name of theirs to our
   * address still sends their name.
   */
  ownName: string
  /** The address that agents open, where a proxy stands in front. */
  publicUrl: URL | undefined
  /** Whether nothing may stand between this machine's browsers and us: it would let others in, whom nobody knows. */
  isLocalOnly: boolean
  readClient: ReadClient
}

const forwardedDetail =
  'A proxy or a tunnel passed this request on, and nobody makes agents sign in. An administrator must set AUTH_MODE=oidc on the server, or ALLOW_UNAUTHENTICATED=1 where the proxy makes them sign in.'

/** Refuses what another site's page could make a browser send, and what comes from elsewhere where nobody signs in. */
export function createGuard({ ownName, publicUrl, isLocalOnly, readClient }: Options): MiddlewareHandler<AppEnv> {
  const names = [ownName.toLowerCase(), publicUrl?.hostname]

  return async (context, next) => {
    const { host: text, protocol, isForwarded } = readClient(context)
    if (isLocalOnly && isForwarded) throw new ProblemError('cross-site', { detail: forwardedDetail })
    const host = parseHost(text)
    if (!host || !(isAddressOrLoopback(host.hostname) || names.includes(host.hostname))) {
      throw new ProblemError('cross-site')
    }
    const site = context.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError('cross-site')
    const origin = context.req.header('origin')
    if (origin !== undefined && !isOwnOrigin(parseOrigin(origin), host, protocol)) throw new ProblemError('cross-site')
    await next()
  }

  function isOwnOrigin(origin: URL | undefined, host: URL, protocol: string | undefined): boolean {
    if (origin === undefined) return false
    // Whatever Host the proxy in front passes on. Another scheme would be another site.
    if (origin.host === publicUrl?.host) return origin.origin === publicUrl.origin
    return origin.host === host.host && (protocol === undefined || origin.protocol === `${protocol}:`)
  }
}

/** Whether the Host is one that no page of another name can send. */
export function isLoopbackHost(host: string): boolean {
  const hostname = parseHost(host)?.hostname
  return hostname !== undefined && isLoopback(hostname)
}

function isAddressOrLoopback(hostname: string): boolean {
  return isLoopback(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) > 0
}

function parseHost(host: string): URL | undefined {
  return /^[\w.:[\]-]+$/.test(host) ? parse(`http://${host}`) : undefined
}

function parseOrigin(origin: string): URL | undefined {
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? parse(origin) : undefined
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}
