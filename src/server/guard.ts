import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { ProblemError } from './problem.ts'
import { isLoopback } from './settings.ts'

/**
 * Refuses what another site's page could make a browser send.
 * @param ownName the name that we listen on, besides the loopback names and IP addresses: whoever rebinds a name of
 * theirs to our address still sends their name.
 */
export function createGuard(ownName: string): MiddlewareHandler {
  return async ({ req }, next) => {
    const host = parseHost(req.header('host') ?? new URL(req.url).host)
    if (!host || !isOurs(host.hostname, ownName)) throw new ProblemError('cross-site')
    const site = req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError('cross-site')
    const origin = req.header('origin')
    if (origin !== undefined && parseOrigin(origin)?.host !== host.host) throw new ProblemError('cross-site')
    await next()
  }
}

function isOurs(hostname: string, ownName: string): boolean {
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) > 0
  return isLoopback(hostname) || isAddress || hostname === ownName.toLowerCase()
}

function parseHost(host: string): URL | undefined {
  return /^[\w.:[\]-]+$/.test(host) ? parse(`http://${host}`) : undefined
}

/** The scheme is left aside: whether a proxy before us ended TLS is nothing that we know. */
function parseOrigin(origin: string): URL | undefined {
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? parse(origin) : undefined
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}
