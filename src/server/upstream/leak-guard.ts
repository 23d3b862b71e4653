import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Secrets } from './secrets.ts'

/**
 * Looks through every answer that leaves, header by header and body, and lets a problem out in place of one that holds
 * a secret. Files have no route, and nothing in them comes from this process. What upstream said was looked through
 * when it came, and is not read again.
 */
export function createLeakGuard(secrets: Secrets): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    await next()
    const { res } = context
    const isRead = context.var.route !== undefined && !context.var.isChecked && res.body !== null
    const text = isRead ? await res.text() : ''
    const isLeak = secrets.isIn([text, ...res.headers.values()].join('\n'))
    // What is there would be merged into what takes its place.
    if (isRead || isLeak) context.res = undefined
    if (isLeak) throw new ProblemError('upstream-malformed', { reason: 'an answer holds a secret' })
    if (isRead) context.res = new Response(text, { status: res.status, headers: res.headers })
  }
}
