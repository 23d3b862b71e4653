import type { MiddlewareHandler } from 'hono'
import { apiPaths, unattendedHeader } from '#contract/paths.ts'
import { agentOf } from '../http/agent.ts'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Sessions } from './sessions.ts'

/** Says whose request it is, and lets everybody pass. */
export function createRecognition(sessions: Sessions): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const session = await sessions.read(context)
    context.set('session', session)
    if (session) {
      const { user, email } = agentOf(session)
      context.set('user', user)
      context.set('email', email)
    }
    await next()
  }
}

/**
 * Lets only agents pass who were recognised. The session itself may be asked about by anybody, and asking is no use of
 * it: a page may look when it ends without putting the end off. Neither is what a page asks while nobody is there.
 */
export function createSessionGate(sessions: Sessions): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    if (context.req.path === apiPaths.session) return next()
    const { session } = context.var
    if (!session) throw new ProblemError('sign-in-required')
    await next()
    if (context.req.header(unattendedHeader) === undefined) await sessions.renew(context, session)
  }
}
