import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { ProblemError, problemResponse } from './problem.ts'

const detail = 'The address or the Host of this request is none. Correct them.'

/** Refuses what is not even a URL, such as a request with a Host that is none; see `listen`. */
export const refuseUnreadable: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (!context.env?.isUnreadable) return next()
  const problem = new ProblemError('invalid-request', { detail })
  context.set('route', 'unreadable')
  context.set('code', problem.code)
  return problemResponse(problem, context.var.requestId)
}
