import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { ProblemError } from './problem.ts'

/** The forerunners of `Sec-Purpose`, which other programs use for other things too. */
const olderHeaders = ['purpose', 'x-purpose', 'x-moz']
const speculative = /(?:^|[\s;,])(?:prefetch|prerender|preview|instant)(?=[\s;,=]|$)/i

const detail =
  'A browser sent this request in advance, before anybody opened the page. Contact Desk does not answer such requests. Send it again when somebody opens the page.'

/**
 * Refuses prefetched and prerendered requests: nobody has looked, but the audit would name an agent. Pages are refused
 * too, because a prerendered page's own requests look normal. Browsers drop a non-2xx answer and ask again.
 */
export const refusePrefetch: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (context.req.path.startsWith('/assets/') || !isPrefetch(context.req.raw.headers)) return next()
  context.set('route', 'speculation')
  throw new ProblemError('not-allowed', { status: 503, detail })
}

/** Any `Sec-Purpose` means that the answer is not for immediate use. */
function isPrefetch(headers: Headers): boolean {
  return headers.has('sec-purpose') || olderHeaders.some((name) => speculative.test(headers.get(name) ?? ''))
}
