import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AuditEvent, Question } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

type Options = {
  log: Pick<Log, 'audit' | 'canAudit'>
  metrics: Metrics
  /** Milliseconds since the epoch. */
  now: () => number
  /** Undefined where there is no secret to hash under. */
  hashPhone: ((phone: string) => string) | undefined
}

export type Audit = {
  /**
   * Says what is about to be asked.
   * @throws {ProblemError} `audit-unavailable` while nobody could learn that it was asked
   */
  begin(context: Context<AppEnv>, question: Question): void
  /** Lets no answer to a question leave before its line is written. */
  record: MiddlewareHandler<AppEnv>
}

/** Who asked what about whom, and what came of it: one line for each contact, one at least for each question. */
export function createAudit({ log, metrics, now, hashPhone }: Options): Audit {
  const unavailable = (event: AuditEvent) => {
    metrics.audit({ event, outcome: 'refused' })
    return new ProblemError('audit-unavailable')
  }

  return {
    begin(context, question) {
      if (!log.canAudit()) throw unavailable(question.event)
      context.set('question', question)
    },
    async record(context, next) {
      const start = now()
      await next()
      const { requestId, question, code, user = null, email } = context.var
      if (!question) return
      const { event, contactIds, phone } = question
      // A search that shows nobody is answered well, but only `ok` means that somebody was shown.
      const isEmpty = event === 'search' && contactIds.length === 0
      const common = {
        requestId,
        user,
        email,
        phoneHash: phone === undefined ? undefined : hashPhone?.(phone),
        outcome: code ?? (isEmpty ? ('not-found' as const) : ('ok' as const)),
        ms: Math.round(now() - start),
      }
      const lines = (contactIds.length > 0 ? contactIds : [null]).map((contactId) => ({ event, contactId, ...common }))
      if (!(await log.audit(lines))) throw unavailable(event)
      metrics.audit({ event, outcome: 'written' })
    },
  }
}
