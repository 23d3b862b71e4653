import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { isLoopback, isLoopbackAddress } from '../config/loopback.ts'
import type { AppEnv } from './app-env.ts'
import type { ReadCaller } from './caller.ts'
import { type CrossSite, ProblemError } from './problem.ts'

type Options = {
  /** Known besides loopback names and IP addresses. A rebound DNS name is neither. */
  ownName: string
  /** The address that agents open, if a proxy stands in front. */
  publicUrl: URL | undefined
  /** Refuses what another machine sends or a proxy passes on, because nobody signs in. */
  isLocalOnly: boolean
  readCaller: ReadCaller
}

const details: Record<CrossSite['by'], string> = {
  proxy:
    'This request came through a proxy or a tunnel, but agents need not sign in. An administrator must set AUTH_MODE=oidc on the server, or ALLOW_UNAUTHENTICATED=1 if the proxy makes agents sign in.',
  host: 'The Host header of this request is not an address of Contact Desk. Open Contact Desk at the address it listens on. Behind a proxy, an administrator must set PUBLIC_URL to the address that agents open. The log has the received and the expected values.',
  origin:
    'The page that sent this request is not at an address of Contact Desk (Origin header). Behind a proxy, an administrator must set PUBLIC_URL to the address that agents open, or make the proxy pass the Host header on. The log has the received and the expected values.',
  'sec-fetch-site':
    'A page of another site sent this request (Sec-Fetch-Site header). Open Contact Desk at its own address in a new tab.',
}

/** Refuses requests that another site's page makes, and forwarded ones where nobody signs in. */
export function createGuard({ ownName, publicUrl, isLocalOnly, readCaller }: Options): MiddlewareHandler<AppEnv> {
  const names = [ownName.toLowerCase(), publicUrl?.hostname]
  const knownHosts = isLocalOnly
    ? ['loopback names and addresses']
    : ['loopback names', 'IP addresses', ownName, ...(publicUrl ? [publicUrl.hostname] : [])]

  return async (context, next) => {
    const { host: text, protocol, isForwarded, address } = readCaller(context)
    if (isLocalOnly && isForwarded) refuse('proxy', 'forwarded headers', 'none: nobody signs in here')
    // The server listens on loopback only then; the edge does not know where it listens.
    if (isLocalOnly && address !== undefined && !isLoopbackAddress(address)) {
      refuse('proxy', 'another machine', 'this machine: nobody signs in here')
    }
    const host = parseHost(text)
    if (!host || !isOwnHost(host.hostname)) return refuse('host', text, knownHosts.join(', '))
    const site = context.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      refuse('sec-fetch-site', site, 'same-origin, none')
    }
    const origin = context.req.header('origin')
    if (origin !== undefined && !isOwnOrigin(parseOrigin(origin), host, protocol)) {
      refuse(
        'origin',
        origin,
        [publicUrl?.origin, `${protocol ?? 'http(s)'}://${host.host}`].filter(Boolean).join(', '),
      )
    }
    await next()
  }

  function isOwnHost(hostname: string): boolean {
    // A network address would be that of a silent forwarder.
    if (isLocalOnly) return isLoopback(hostname)
    return isLoopback(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) > 0 || names.includes(hostname)
  }

  function isOwnOrigin(origin: URL | undefined, host: URL, protocol: string | undefined): boolean {
    if (origin === undefined) return false
    // The proxy in front may send any Host, but the scheme must match too.
    if (origin.host === publicUrl?.host) return origin.origin === publicUrl.origin
    return origin.host === host.host && (protocol === undefined || origin.protocol === `${protocol}:`)
  }
}

function refuse(by: CrossSite['by'], came: string, expected: string): never {
  throw new ProblemError('cross-site', { detail: details[by], crossSite: { by, came, expected } })
}

export function isLoopbackHost(host: string): boolean {
  const hostname = parseHost(host)?.hostname
  return hostname !== undefined && isLoopback(hostname)
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
