import type { MiddlewareHandler } from 'hono'
import { apiPaths } from '#contract/paths.ts'
import type { AppEnv } from '../app-env.ts'
import { ProblemError } from '../problem.ts'
import type { Sessions } from './sessions.ts'

/**
 * Lets only agents who have signed in pass, and says who it is. The session itself may be asked about by anybody, and
 * asking is no use of it: a page may look when it ends without putting the end off.
 */
export function createSessionGate(sessions: Sessions): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const session = await sessions.read(context)
    context.set('session', session)
    if (context.req.path === apiPaths.session) return next()
    if (!session) throw new ProblemError('sign-in-required')
    await next()
    await sessions.renew(context, session)
  }
}
