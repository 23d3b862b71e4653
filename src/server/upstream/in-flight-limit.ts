import { createFairShareLimit } from '../http/fair-share-limit.ts'
import { ProblemError } from '../http/problem.ts'
import type { Deadline } from './deadline.ts'
import { personOf, type SendUpstream } from './upstream.ts'

export type InFlightLimit = {
  send: SendUpstream
  inFlight: () => number
  queued: () => number
}

type Options = {
  send: SendUpstream
  inFlight: number
  /** All others are refused. */
  queue: number
}

type Turn = { start: () => void }

const detail = 'Contact Desk is busy: it has reached its own limit of requests to BSG. Wait a second, then try again.'

const turnedAway = () => new ProblemError('rate-limited', { detail, retryAfter: 1 })

/**
 * Limits requests to upstream. People share both the requests in flight and the queue, so that nobody blocks the others
 * with requests that BSG never answers.
 */
export function createInFlightLimit({ send, inFlight, queue }: Options): InFlightLimit {
  const underWay = createFairShareLimit(inFlight)
  const waiting = createFairShareLimit(queue)
  /** In the order of their next turns. */
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
    // A person moves to the end after a turn, and this loop reaches them there again.
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
