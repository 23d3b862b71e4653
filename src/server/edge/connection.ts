import type { AppEnv } from '../http/app-env.ts'
import type { PlatformFacts } from './platform.ts'

type Incoming = { url: string; socket: { remoteAddress: string } }

/** Nobody's address: whoever has it is no local caller, and all of them are one to the limits. */
const unknown = '0.0.0.0'

/** What Node says of a connection, as the platform says it. */
export function connectionOf(request: Request): AppEnv['Bindings'] {
  const incoming: Incoming = { url: targetOf(request.url), socket: { remoteAddress: addressOf(request) ?? unknown } }
  return { incoming: incoming as NonNullable<AppEnv['Bindings']['incoming']> }
}

/** Whether Cloudflare has taken the request, whose headers about the client are its own. */
export function isCloudflares(request: Request): boolean {
  return factsOf(request).colo !== undefined && typeof factsOf(request).clientIp !== 'string'
}

/** Elsewhere anybody can send `cf-connecting-ip`, and the platform names the peer in another way. */
function addressOf(request: Request): string | undefined {
  if (isCloudflares(request)) return request.headers.get('cf-connecting-ip') ?? undefined
  const { clientIp } = factsOf(request)
  return typeof clientIp === 'string' ? clientIp : undefined
}

function factsOf(request: Request): PlatformFacts {
  return (request as Request & { cf?: PlatformFacts }).cf ?? {}
}

/** As the client wrote it: `URL` would tidy it up. */
function targetOf(url: string): string {
  return url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '') || '/'
}
