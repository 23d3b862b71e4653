import { ProblemError } from '../http/problem.ts'
import type { UpstreamAnswer } from '../upstream/upstream-answer.ts'

/** The text of an answer with data. @param noAccess what a 403 means here @throws {ProblemError} for any other */
export function checked({ status, text, body }: UpstreamAnswer, noAccess?: string): string {
  const reason = `status ${status}`
  if (status === 403) throw new ProblemError('upstream-forbidden', { reason, ...(noAccess && { detail: noAccess }) })
  if (status === 404) throw new ProblemError('not-found')
  if (status >= 400) {
    const detail = `BSG refused the request with the unexpected status ${status}. Tell an administrator.`
    throw new ProblemError('upstream-malformed', { reason, detail })
  }
  if (!('data' in body)) throw new ProblemError('upstream-malformed', { reason: 'no data' })
  return text
}
