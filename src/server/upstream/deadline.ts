import { ProblemError } from '../http/problem.ts'

/**
 * The one limit that everything done for a request stays inside. No `AbortSignal`: one costs more than the rest of a
 * lookup's bookkeeping.
 */
export type Deadline = {
  msLeft: () => number
  /** Why it is over; undefined while it is not. */
  ended: () => ProblemError | DisconnectError | undefined
  /** @returns takes the callback back; it is called at most once, and at once when it is over already. */
  onEnd: (callback: (why: ProblemError | DisconnectError) => void) => () => void
  /** Ends it before its time. */
  end: (why: DisconnectError) => void
  /** Everything is done: nothing happens at its end, and nothing is kept until then. */
  close: () => void
}

/** Nobody waits for the answer any more. It says nothing about upstream, and nobody reads what is answered to it. */
export class DisconnectError extends Error {
  override name = 'DisconnectError'
}

export function createDeadline(ms: number, now: () => number): Deadline {
  const endsAt = now() + ms
  const callbacks = new Set<(why: ProblemError | DisconnectError) => void>()
  let ended: ProblemError | DisconnectError | undefined

  function end(why: ProblemError | DisconnectError): void {
    if (ended) return
    ended = why
    clearTimeout(timer)
    for (const callback of callbacks) callback(why)
    callbacks.clear()
  }

  const timer = setTimeout(() => end(new ProblemError('upstream-timeout', { reason: 'deadline' })), ms).unref()

  return {
    msLeft: () => endsAt - now(),
    ended: () => ended,
    onEnd(callback) {
      if (ended) callback(ended)
      else callbacks.add(callback)
      return () => callbacks.delete(callback)
    },
    end,
    close: () => clearTimeout(timer),
  }
}

/**
 * Waits for `work` until the deadline at most. The work itself goes on: others may be waiting for it too.
 * @throws {ProblemError} `upstream-timeout`
 * @throws {DisconnectError} when nobody waits any more
 */
export function within<T>(deadline: Deadline, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = deadline.onEnd(reject)
    work.then(
      (value) => {
        forget()
        resolve(value)
      },
      (error: unknown) => {
        forget()
        reject(error)
      },
    )
  })
}
