import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Impossibility } from '#contract/impossible-times.ts'
import { type AuditEvent, auditEvents } from '../http/app-env.ts'
import type { FailureCode } from '../http/problem.ts'

export type Exchange = {
  /** The path with `:id` for an ID. */
  endpoint: string
  outcome: 'ok' | 'refused' | FailureCode
  ms: number
}

/** No label holds typed text, so the number of series is bounded. */
export type Metrics = {
  request(request: { route: string; code: FailureCode | 'ok' }): void
  exchange(exchange: Exchange): void
  audit(question: { event: AuditEvent; outcome: 'written' | 'refused' }): void
  messageSearch(search: { outcome: 'complete' | 'incomplete' | 'failed'; pages: number }): void
  droppedLines(count: number): void
  impossibleTime(kind: Impossibility): void
  gauge(name: string, help: string, read: () => number): void
  /** One series for each state: 1 for the current one, 0 for the others. */
  states(name: string, help: string, all: readonly string[], read: () => string): void
  text(): Promise<{ text: string; contentType: string }>
}

/** Seconds. */
const buckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** @param ofProcess adds memory, file handles, event loop and the like */
export function createMetrics({ ofProcess = false } = {}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (ofProcess) collectDefaultMetrics({ register: registry })

  const requests = new Counter({
    name: 'contact_desk_requests_total',
    help: 'Answers by route and problem code',
    labelNames: ['route', 'code'],
    registers,
  })
  const upstreamSeconds = new Histogram({
    name: 'contact_desk_upstream_seconds',
    help: 'Time until BSG had answered one request whole, by endpoint and outcome',
    labelNames: ['endpoint', 'outcome'],
    buckets,
    registers,
  })
  const renewals = new Counter({
    name: 'contact_desk_token_renewals_total',
    help: 'Requests to BSG for a token, by kind (login, refresh) and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  })

  const questions = new Counter({
    name: 'contact_desk_audit_total',
    help: 'Questions about a person: written into the audit, or refused because it could not be written',
    labelNames: ['event', 'outcome'],
    registers,
  })
  // There from the start: an alert sees a counter grow, but not begin.
  for (const event of auditEvents) questions.inc({ event, outcome: 'refused' }, 0)
  const impossible = new Counter({
    name: 'contact_desk_impossible_times_total',
    help: 'Times of contacts that cannot be by the clocks of BSG_TIME_ZONE',
    labelNames: ['kind'],
    registers,
  })
  const searchPages = new Histogram({
    name: 'contact_desk_message_search_pages',
    help: 'Pages that one search for messages asked BSG for, by outcome: complete, incomplete, failed',
    labelNames: ['outcome'],
    buckets: [1, 5, 10, 20, 30, 40],
    registers,
  })
  const dropped = new Counter({
    name: 'contact_desk_log_lines_dropped_total',
    help: 'Lines of the log, none of the audit, that standard output did not take in time',
    registers,
  })

  return {
    request: (labels) => requests.inc(labels),
    audit: (labels) => questions.inc(labels),
    messageSearch: ({ outcome, pages }) => searchPages.observe({ outcome }, pages),
    droppedLines: (count) => dropped.inc(count),
    impossibleTime: (kind) => impossible.inc({ kind }),
    exchange({ endpoint, outcome, ms }) {
      upstreamSeconds.observe({ endpoint, outcome }, ms / 1000)
      const [, kind] = /^\/api\/auth\/(.*)$/.exec(endpoint) ?? []
      if (kind !== undefined) renewals.inc({ kind, outcome })
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    },
    states(name, help, all, read) {
      new Gauge({
        name,
        help,
        labelNames: ['state'],
        registers,
        collect() {
          const current = read()
          for (const state of all) this.set({ state }, state === current ? 1 : 0)
        },
      })
    },
    text: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  }
}
