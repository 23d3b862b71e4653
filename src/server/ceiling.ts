import pLimit from 'p-limit'
import { within } from './deadline.ts'
import { ProblemError } from './problem.ts'
import type { SendUpstream } from './upstream.ts'

export type Ceiling = {
  send: SendUpstream
  /** Requests to upstream that are under way, and that wait for their turn. */
  inFlight: () => number
  queued: () => number
}

type Options = {
  send: SendUpstream
  /** Requests under way at once, at most. */
  inFlight: number
  /** Requests that may wait for their turn; any more are turned away. */
  queue: number
}

const detail =
  'Contact Desk is busy: it has as many requests to BSG under way as its own limit allows. Wait a second, then try again.'

/** Keeps the number of requests under way below a ceiling, so that a flood of ours does not become one of BSG's. */
export function createCeiling({ send, inFlight, queue }: Options): Ceiling {
  const limit = pLimit(inFlight)
  const turnedAway = () => new ProblemError('rate-limited', { detail, retryAfter: 1 })

  return {
    async send(request) {
      if (limit.activeCount + limit.pendingCount >= inFlight + queue) throw turnedAway()
      let waits = true
      const turn = limit(() => {
        if (request.deadline.ended()) throw turnedAway()
        waits = false
        return send(request)
      })
      try {
        return await within(request.deadline, turn)
      } catch (error) {
        throw waits && error instanceof ProblemError ? turnedAway() : error
      }
    },
    inFlight: () => limit.activeCount,
    queued: () => limit.pendingCount,
  }
}
