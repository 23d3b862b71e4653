import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { isPlainTarget } from './request-target.ts'

const detail =
  'The request’s URL or Host header is not valid. Correct it: dot segments, double slashes and backslashes are not allowed, plain or encoded.'

/** Refuses a request whose URL or Host is malformed, or whose path proxies may read differently. */
export const refuseMalformed: MiddlewareHandler<AppEnv> = async (context, next) => {
  const target = context.env?.incoming?.url
  if (!context.env?.isMalformed && (target === undefined || isPlainTarget(target))) return next()
  const problem = new ProblemError('invalid-request', { detail })
  context.set('route', 'unreadable')
  context.set('code', problem.code)
  return problemResponse(problem, context.var.requestId)
}
