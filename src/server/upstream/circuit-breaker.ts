import { isUpstreamFailure, ProblemError } from '../http/problem.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { type BackOff, createBackOff } from './back-off.ts'
import { createOutageDetector } from './outage-detector.ts'
import { personOf, type SendUpstream } from './upstream.ts'

/** `half-open`: it is open, and a probe is under way. */
export const breakerStates = ['closed', 'open', 'half-open'] as const

export type BreakerState = (typeof breakerStates)[number]

export type CircuitBreaker = {
  send: SendUpstream
  state(): BreakerState
}

type Options = {
  send: SendUpstream
  now: () => number
  onOpen: () => void
  onClose: () => void
}

/** How many people may probe at once: those who have not failed yet, and all others. */
const newcomers = { burst: 5, perSecond: 1 }
const others = { burst: 1, perSecond: 1 }

/**
 * Refuses lookups at once while upstream is out of order, and lets few probes through. A person whose lookups failed
 * may probe after a back-off of their own; anybody else may probe at once. So contacts that always fail do not block
 * people who look up others. The first answer to anybody closes it.
 */
export function createCircuitBreaker({ send, now, onOpen, onClose }: Options): CircuitBreaker {
  const outcomes = createOutageDetector(now)
  /** Back-offs of people whose lookups failed; empty while it is closed. */
  const pauses = new Map<string, BackOff>()
  const probing = new Set<string>()
  let isOpen = false
  const takeFirst = createRateLimit({ ...newcomers, now })
  const takeAgain = createRateLimit({ ...others, now })

  function pause(person: string): void {
    const own = pauses.get(person) ?? createBackOff(now)
    pauses.set(person, own)
    own.refused()
  }

  function answered(): void {
    if (!isOpen) return
    isOpen = false
    pauses.clear()
    onClose()
  }

  function failed(person: string): void {
    if (isOpen) pause(person)
    else if (outcomes.isOutage()) open()
  }

  function open(): void {
    isOpen = true
    for (const failing of outcomes.peopleWithFailures()) pause(failing)
    onOpen()
  }

  function beginProbe(person: string): void {
    const own = pauses.get(person)
    const take = own ? takeAgain : takeFirst
    const wait = own?.wait() ?? (probing.has(person) ? 1 : take('probe'))
    if (wait !== undefined) throw refusal(wait)
    probing.add(person)
  }

  return {
    state: () => (!isOpen ? 'closed' : probing.size > 0 ? 'half-open' : 'open'),
    async send(request) {
      const person = personOf(request)
      const subject = request.subject ?? request.path
      const isProbe = isOpen
      if (isProbe) beginProbe(person)
      try {
        const answer = await send(isProbe ? { ...request, once: true } : request)
        outcomes.answered(person, subject)
        answered()
        return answer
      } catch (error) {
        if (isUpstreamFailure(error)) {
          outcomes.failed(person, subject)
          failed(person)
        }
        throw error
      } finally {
        if (isProbe) probing.delete(person)
      }
    },
  }
}

function refusal(retryAfter: number): ProblemError {
  const detail = `BSG does not answer at the moment, so Contact Desk pauses its requests. Try again in ${retryAfter} s.`
  return new ProblemError('upstream-unavailable', { detail, retryAfter, notAsked: true, reason: 'breaker open' })
}
