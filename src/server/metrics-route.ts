import { BlockList } from 'node:net'
import { type Context, Hono } from 'hono'
import type { AppEnv } from './app-env.ts'
import { isListed, type ReadClient } from './client.ts'
import { isLoopbackHost } from './guard.ts'
import type { Metrics } from './metrics.ts'
import { ProblemError } from './problem.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

const detail =
  'Metrics are for agents who are signed in, and for this machine without a proxy between: ask at a loopback address, such as http://127.0.0.1:5173/metrics.'

/** Who may read the metrics: whoever asks from this machine itself, and not through a proxy that runs on it. */
export function createIsLocal(readClient: ReadClient): (context: Context<AppEnv>) => boolean {
  return (context) => {
    const { address, host, isForwarded } = readClient(context)
    return address !== undefined && isListed(loopback, address) && isLoopbackHost(host) && !isForwarded
  }
}

/** `GET /metrics` for Prometheus. */
export function createMetricsRoute(metrics: Metrics, mayRead: (context: Context<AppEnv>) => boolean): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/metrics', async (context) => {
    context.set('route', '/metrics')
    if (!mayRead(context)) throw new ProblemError('not-allowed', { detail })
    const { text, contentType } = await metrics.text()
    return context.body(text, 200, { 'content-type': contentType })
  })
}
