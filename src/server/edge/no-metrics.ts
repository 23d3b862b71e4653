import { ProblemError } from '../http/problem.ts'
import type { Metrics } from '../observe/metrics.ts'

const detail =
  'Contact Desk counts nothing here: each request may meet another process of it. Read its log, and what the platform counts.'

/** Isolates come and go, so that no count of one of them means anything. */
export const noMetrics: Metrics = {
  request() {},
  exchange() {},
  audit() {},
  messageSearch() {},
  droppedLines() {},
  impossibleTime() {},
  gauge() {},
  states() {},
  async text() {
    throw new ProblemError('not-allowed', { detail })
  },
}
