import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { ProblemError } from './problem.ts'

/** Before `Sec-Purpose` each engine had a header of its own, which other programs use for other things too. */
const olderHeaders = ['purpose', 'x-purpose', 'x-moz']
const speculative = /(?:^|[\s;,])(?:prefetch|prerender|preview|instant)(?=[\s;,=]|$)/i

const detail =
  'A browser asked for this ahead, before anybody wanted to see it. Contact Desk looks nobody up for a browser. Ask again when somebody opens the page.'

/**
 * Refuses what browsers ask for ahead, such as what somebody types into the address bar: nobody has looked, and the
 * audit would say that somebody did. Pages too, since a prerendered page asks by requests that look like an agent's.
 * Any status but a 2xx has the browser drop what it has, and ask again when somebody comes.
 */
export const refusePrefetch: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (context.req.path.startsWith('/assets/') || !isPrefetch(context.req.raw.headers)) return next()
  context.set('route', 'speculation')
  throw new ProblemError('not-allowed', { status: 503, detail })
}

/** By its definition, any `Sec-Purpose` says that the request is for something else than to be used now. */
function isPrefetch(headers: Headers): boolean {
  return headers.has('sec-purpose') || olderHeaders.some((name) => speculative.test(headers.get(name) ?? ''))
}
