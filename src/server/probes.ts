import { Hono } from 'hono'
import { version } from '#contract/version.ts'
import type { AppEnv } from './http/app-env.ts'
import { noStore } from './http/headers.ts'
import { ProblemError } from './http/problem.ts'
import { createDeadline } from './upstream/deadline.ts'
import type { TokenSource } from './upstream/token.ts'

type Options = {
  tokens: TokenSource
  now: () => number
  deadlineMs: number
}

/** HAProxy sends OPTIONS by default. */
const methods = ['GET', 'OPTIONS']

/** Says whether the process runs, and whether it has, or can get, a token. */
export function createProbes({ tokens, now, deadlineMs }: Options): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .on(methods, '/healthz', noStore, (context) => {
      context.set('route', '/healthz')
      return context.json({ status: 'ok', version })
    })
    .on(methods, '/readyz', noStore, async (context) => {
      context.set('route', '/readyz')
      const deadline = createDeadline(deadlineMs, now)
      const token = tokens.get({ deadline, requestId: context.var.requestId }).finally(deadline.close)
      await token.catch((error: unknown) => {
        throw error instanceof ProblemError ? new ProblemError(error.code, { ...error.options, status: 503 }) : error
      })
      return context.json({ status: 'ok' })
    })
}
