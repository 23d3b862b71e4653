import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AuditEvent, Question } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

type Options = {
  log: Pick<Log, 'audit' | 'canAudit'>
  metrics: Metrics
  now: () => number
  /** Undefined without a secret. */
  hashPhone: ((phone: string) => string) | undefined
}

export type Audit = {
  /** Call it before a lookup. @throws {ProblemError} `audit-unavailable` if no line could be written */
  begin(context: Context<AppEnv>, question: Question): void
  /** Holds the answer back until its audit line is written. */
  record: MiddlewareHandler<AppEnv>
}

/** Writes who looked up whom, with which result: at least one line for each lookup, and one for each contact. */
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
      const { event, contactIds, phone, pages } = question
      // Only `ok` means that a contact was shown.
      const isEmpty = event === 'search' && contactIds.length === 0
      const common = {
        requestId,
        user,
        email,
        phoneHash: phone === undefined ? undefined : hashPhone?.(phone),
        outcome: code ?? (isEmpty ? ('not-found' as const) : ('ok' as const)),
        pages,
        ms: Math.round(now() - start),
      }
      const lines = (contactIds.length > 0 ? contactIds : [null]).map((contactId) => ({ event, contactId, ...common }))
      if (!(await log.audit(lines))) throw unavailable(event)
      metrics.audit({ event, outcome: 'written' })
    },
  }
}
