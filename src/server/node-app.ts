import { type AppOptions, createApp } from './app.ts'
import { createMetrics } from './observe/metrics.ts'
import { createHttpTransport } from './upstream/http-transport.ts'
import { fetchTransport } from './upstream/transport.ts'

type Options = Omit<AppOptions, 'metrics' | 'transport'> & Partial<Pick<AppOptions, 'metrics' | 'transport'>>

/** The app on Node. @param options `fetch` is used for BSG too if there is no `transport`: a proxy's, or a fake */
export function createNodeApp({
  metrics = createMetrics(),
  transport,
  ...options
}: Options): ReturnType<typeof createApp> {
  const { fetch, config } = options
  const way = transport ?? (fetch ? fetchTransport(fetch) : createHttpTransport(config.upstreamUrl))
  return createApp({ ...options, metrics, transport: way })
}
