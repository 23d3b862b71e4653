import type { MiddlewareHandler } from 'hono'
import { apiPaths, unattendedHeader } from '#contract/paths.ts'
import { agentOf } from '../http/agent.ts'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Sessions } from './sessions.ts'

/** Reads the session, and lets every request pass. */
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
 * Refuses requests without a session, except for the question about the session. That question and an unattended page's
 * requests do not extend the session.
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
