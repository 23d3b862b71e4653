import { isUpstreamFailure, ProblemError } from '../http/problem.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { type BackOff, createBackOff } from './back-off.ts'
import { createOutageDetector } from './outage-detector.ts'
import { personOf, type SendUpstream } from './upstream.ts'

/** `closed`: requests pass; `open`: they are refused at once; `half-open`: one of them is finding out. */
export const breakerStates = ['closed', 'open', 'half-open'] as const

export type BreakerState = (typeof breakerStates)[number]

export type CircuitBreaker = {
  send: SendUpstream
  state(): BreakerState
}

type Options = {
  send: SendUpstream
  /** Milliseconds since the epoch. */
  now: () => number
  onOpen: () => void
  onClose: () => void
}

/** How often people may find out whether upstream is back: those who have not failed yet, and all others. */
const newcomers = { burst: 5, perSecond: 1 }
const others = { burst: 1, perSecond: 1 }

/**
 * Spares everybody the wait for an upstream that is out of order, and spares upstream the rush when it comes back.
 * While it is open, a person whose lookups have failed may try again by one request after a pause of their own, 5 to
 * 60 s. Anybody else may try at once, as long as they are few, so that contacts at which upstream always fails close
 * nothing to people who ask for others. The first answer to anybody closes it.
 */
export function createCircuitBreaker({ send, now, onOpen, onClose }: Options): CircuitBreaker {
  const outcomes = createOutageDetector(now)
  /** Of people whose lookups have failed; only while it is open. */
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

  /** Lets a person find out whether upstream is back. */
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
  const detail = `BSG does not answer at the moment, so Contact Desk asks it again only after a pause. Try again in ${retryAfter} s.`
  return new ProblemError('upstream-unavailable', { detail, retryAfter, notAsked: true, reason: 'breaker open' })
}
