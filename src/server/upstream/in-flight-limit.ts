import { createFairShareLimit } from '../http/fair-share-limit.ts'
import { ProblemError } from '../http/problem.ts'
import type { Deadline } from './deadline.ts'
import { personOf, type SendUpstream } from './upstream.ts'

export type InFlightLimit = {
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

type Turn = { start: () => void }

const detail =
  'Contact Desk is busy: it has as many requests to BSG under way as its own limit allows. Wait a second, then try again.'

const turnedAway = () => new ProblemError('rate-limited', { detail, retryAfter: 1 })

/**
 * Limits the requests under way, so that a flood of ours does not become one of BSG's. People share both the requests
 * under way and the queue, so that nobody who asks for what BSG never answers keeps the others from theirs.
 */
export function createInFlightLimit({ send, inFlight, queue }: Options): InFlightLimit {
  const underWay = createFairShareLimit(inFlight)
  const waiting = createFairShareLimit(queue)
  /** By person, the person whose turn is next first. */
  const turns = new Map<string, Set<Turn>>()

  function waitForTurn(person: string, deadline: Deadline): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn: Turn = { start: () => leave(resolve) }
      const forget = deadline.onEnd((why) => leave(() => reject(why instanceof ProblemError ? turnedAway() : why)))
      const own = turns.get(person) ?? new Set()
      turns.set(person, own.add(turn))

      function leave(settle: () => void): void {
        own.delete(turn)
        if (own.size === 0) turns.delete(person)
        waiting.giveBack(person)
        forget()
        settle()
      }
    })
  }

  function startNext(): void {
    // A person who has had a turn goes to the end, where this loop comes to them again.
    for (const [person, own] of turns) {
      const [next] = own
      if (!next || !underWay.take(person)) continue
      next.start()
      if (turns.delete(person)) turns.set(person, own)
    }
  }

  return {
    async send(request) {
      const person = personOf(request)
      if (!underWay.take(person)) {
        if (request.deadline.ended() || !waiting.take(person)) throw turnedAway()
        await waitForTurn(person, request.deadline)
      }
      try {
        return await send(request)
      } finally {
        underWay.giveBack(person)
        startNext()
      }
    },
    inFlight: underWay.total,
    queued: waiting.total,
  }
}
