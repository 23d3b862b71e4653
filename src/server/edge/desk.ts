import { createApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import type { KeepAlive } from '../http/disconnect.ts'
import type { Log } from '../observe/log.ts'
import { createStatic, type FindRiders } from '../page/static.ts'
import { fetchTransport } from '../upstream/transport.ts'
import { connectionOf, isCloudflares } from './connection.ts'
import { createConsoleLog } from './console-log.ts'
import { edgeFetch } from './edge-fetch.ts'
import { createEdgePage } from './edge-page.ts'
import { createKvTokenStore } from './kv-token-store.ts'
import { noMetrics } from './no-metrics.ts'
import type { Bindings } from './platform.ts'

/** The app of one isolate. @param first the request that it starts with */
export function createDesk(config: Config, { ASSETS, TOKENS }: Bindings, first: Request, keepAlive: KeepAlive) {
  const everywhere = createConsoleLog(config.logLevel)
  // There the platform forwards each request, and no proxy is missing in TRUSTED_PROXIES.
  const log: Log = isCloudflares(first) ? { ...everywhere, untrustedProxy() {} } : everywhere
  const settings = { ...config, signIn: config.signIn ? ('required' as const) : ('none' as const) }
  const built = createEdgePage(ASSETS, config.sourceMaps)
  const app = createApp({
    config,
    log,
    metrics: noMetrics,
    fetch: edgeFetch,
    transport: fetchTransport(edgeFetch),
    tokenStore: createKvTokenStore(config, TOKENS, Date.now),
    keepAlive,
    page: (findRiders: FindRiders) => createStatic(built, settings, findRiders),
  })
  log.listening(new URL(first.url).origin, config)
  for (const warning of config.warnings) log.warning(warning)

  return async (request: Request): Promise<Response> => asItIs(await app.fetch(request, connectionOf(request)))
}

/** The platform would compress once more what says that it is compressed. */
function asItIs(response: Response): Response {
  const { headers, status, body } = response
  if (!headers.has('content-encoding')) return response
  const init: ResponseInit & { encodeBody: 'manual' } = { status, headers, encodeBody: 'manual' }
  return new Response(body, init)
}
