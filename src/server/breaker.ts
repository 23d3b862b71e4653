import type { ProblemCode } from '#contract/problem.ts'
import { createBackOff } from './back-off.ts'
import { ProblemError } from './problem.ts'
import type { SendUpstream } from './upstream.ts'

/** `closed`: requests pass; `open`: they are refused at once; `half-open`: the next one finds out. */
export const breakerStates = ['closed', 'open', 'half-open'] as const

export type BreakerState = (typeof breakerStates)[number]

export type Breaker = {
  /** Sends through the breaker. Every function that comes from here shares its state. */
  protect(send: SendUpstream): SendUpstream
  state(): BreakerState
}

type Options = {
  /** Milliseconds since the epoch. */
  now: () => number
  onOpen: (seconds: number) => void
  onClose: () => void
}

/** In a row, without an answer between them. */
const failuresToOpen = 5

/** Any other problem is an answer: upstream is there. */
const failures = new Set<ProblemCode>(['upstream-unavailable', 'upstream-timeout'])

const detailFor = (seconds: number) =>
  `BSG has not answered several times in a row, so Contact Desk asks it again only after a pause. Try again in ${seconds} s.`

/**
 * Spares everybody the wait for an upstream that is out of order, and spares upstream the rush when it comes back:
 * after failures in a row it refuses at once for 5 to 60 s, then lets one request find out.
 */
export function createBreaker({ now, onOpen, onClose }: Options): Breaker {
  const pause = createBackOff(now)
  let failed = 0
  let isProbing = false

  function state(): BreakerState {
    if (failed < failuresToOpen) return 'closed'
    return pause.wait() === undefined ? 'half-open' : 'open'
  }

  function answered(): void {
    if (failed >= failuresToOpen) onClose()
    failed = 0
    pause.succeeded()
  }

  function failedOnce(): void {
    failed += 1
    if (state() !== 'half-open') return
    pause.refused()
    onOpen(pause.wait() ?? 0)
  }

  function judge(error: unknown): void {
    // Our own ceiling speaks with this code too, and says nothing about upstream.
    if (!(error instanceof ProblemError) || error.code === 'rate-limited') return
    if (failures.has(error.code)) failedOnce()
    else answered()
  }

  return {
    state,
    protect: (send) => async (request) => {
      const before = state()
      if (before === 'open' || (before === 'half-open' && isProbing)) {
        const retryAfter = pause.wait() ?? 1
        throw new ProblemError('upstream-unavailable', {
          detail: detailFor(retryAfter),
          retryAfter,
          reason: 'breaker open',
        })
      }
      const isProbe = before === 'half-open'
      if (isProbe) isProbing = true
      try {
        const answer = await send(isProbe ? { ...request, once: true } : request)
        answered()
        return answer
      } catch (error) {
        judge(error)
        throw error
      } finally {
        if (isProbe) isProbing = false
      }
    },
  }
}
