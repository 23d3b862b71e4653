import { ProblemError } from '../http/problem.ts'
import { createCircuitBreaker } from '../upstream/circuit-breaker.ts'
import { createDeadline } from '../upstream/deadline.ts'
import type { UpstreamRequest } from '../upstream/upstream.ts'
import type { UpstreamAnswer } from '../upstream/upstream-answer.ts'
import { createFakeClock } from './fake-upstream.ts'

type Outcome = 'ok' | ConstructorParameters<typeof ProblemError>[0] | 'refused by us' | Promise<UpstreamAnswer>

export const answer: UpstreamAnswer = { status: 200, text: '{}', body: {} }

/** A circuit breaker whose upstream answers as the test says. */
export function createTestBreaker() {
  const clock = createFakeClock()
  const said: string[] = []
  const sent: UpstreamRequest[] = []
  let next: Outcome = 'ok'
  const breaker = createCircuitBreaker({
    now: clock.now,
    onOpen: () => said.push('opened'),
    onClose: () => said.push('closed'),
    async send(request) {
      sent.push(request)
      if (typeof next !== 'string') return next
      if (next === 'ok') return answer
      if (next === 'refused by us') throw new ProblemError('upstream-unavailable', { notAsked: true })
      throw new ProblemError(next)
    },
  })
  /** @returns what the caller sees if upstream answers with `outcome` */
  const ask = async (person: string, contact: number, outcome: Outcome) => {
    next = outcome
    try {
      const deadline = createDeadline(10_000, clock.now)
      const subject = `contact ${contact}`
      return (await breaker.send({ method: 'GET', path: '/x', requestId: 'r', person, subject, deadline })).status
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return error.options.retryAfter ?? error.code
    }
  }
  /** Fails for different contacts of one person. */
  const fail = async (person: string, count: number, outcome: Outcome = 'upstream-timeout') => {
    for (let contact = 1; contact <= count; contact += 1) await ask(person, contact, outcome)
  }
  return { clock, said, sent, breaker, ask, fail }
}
