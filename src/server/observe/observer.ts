// The observe room: it writes the log and the audit, and counts for Prometheus.

import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

type Options = {
  log: Log
  metrics: Metrics
  now: () => number
}

/** Gives each request an ID, then logs and counts its result. */
export function createObserver({ log, metrics, now }: Options): MiddlewareHandler<AppEnv> {
  let inFlight = 0
  metrics.gauge('contact_desk_requests_in_flight', 'Requests that are being answered', () => inFlight)

  return async (context, next) => {
    const start = now()
    const requestId = crypto.randomUUID()
    context.set('requestId', requestId)
    inFlight += 1
    try {
      await next()
    } finally {
      inFlight -= 1
    }
    context.res.headers.set('x-request-id', requestId)

    const { status } = context.res
    const { route = 'page', code } = context.var
    const ms = Math.round(now() - start)
    const noteworthy = status >= 400 || /^\/(?:api|auth)\//.test(route)
    const method = context.env?.isMalformed ? undefined : context.req.method
    log.request({ requestId, method, route, status, code, ms }, noteworthy ? 'info' : 'debug')
    metrics.request({ route, code: code ?? 'ok' })
  }
}
