import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Secrets } from './secrets.ts'

/**
 * Searches the headers and body of every answer for secrets, and answers with a problem if it finds one. Files have no
 * route and hold nothing of this process. Upstream's bodies were searched when they came.
 */
export function createLeakGuard(secrets: Secrets): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    await next()
    const { res } = context
    const isRead = context.var.route !== undefined && !context.var.isChecked && res.body !== null
    const text = isRead ? await res.text() : ''
    const isLeak = secrets.isIn([text, ...res.headers.values()].join('\n'))
    // Hono would merge the old answer's headers into the new one.
    if (isRead || isLeak) context.res = undefined
    if (isLeak) throw new ProblemError('upstream-malformed', { reason: 'an answer holds a secret' })
    if (isRead) context.res = new Response(text, { status: res.status, headers: res.headers })
  }
}
