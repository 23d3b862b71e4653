import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList } from 'node:net'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { isListed, type ReadCaller } from '../http/caller.ts'
import { isLoopbackHost } from '../http/guard.ts'
import { ProblemError } from '../http/problem.ts'
import type { Metrics } from './metrics.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

const detail =
  'To read the metrics, sign in, or request them on this machine at a loopback address such as http://127.0.0.1:5173/metrics without a proxy, or send METRICS_TOKEN as a bearer token.'

/** True for a request from this machine that no proxy passed on. */
export function createIsLocal(readCaller: ReadCaller): (context: Context<AppEnv>) => boolean {
  return (context) => {
    const { address, host, isForwarded } = readCaller(context)
    return address !== undefined && isListed(loopback, address) && isLoopbackHost(host) && !isForwarded
  }
}

/** True for a request with `METRICS_TOKEN`, such as Prometheus on another machine. */
export function createHasToken(token: string | undefined): (context: Context<AppEnv>) => boolean {
  const expected = token === undefined ? undefined : digest(token)
  return ({ req }) => {
    const [, given] = /^Bearer +(\S+)$/i.exec(req.header('authorization') ?? '') ?? []
    return expected !== undefined && given !== undefined && timingSafeEqual(digest(given), expected)
  }
}

/** Digests have one length, so that the comparison's time reveals nothing. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

export function createMetricsRoute(metrics: Metrics, mayRead: (context: Context<AppEnv>) => boolean): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/metrics', async (context, next) => {
    // As it is written, not decoded: a proxy that closes this path may let `/%6detrics` pass.
    if (new URL(context.req.url).pathname !== '/metrics') return next()
    context.set('route', '/metrics')
    if (!mayRead(context)) throw new ProblemError('not-allowed', { detail })
    const { text, contentType } = await metrics.text()
    return context.body(text, 200, { 'content-type': contentType })
  })
}
