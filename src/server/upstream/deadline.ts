import { ProblemError } from '../http/problem.ts'

/** The time limit of one request. It is no `AbortSignal`, which costs more than all other bookkeeping of a lookup. */
export type Deadline = {
  msLeft: () => number
  ended: () => ProblemError | DisconnectError | undefined
  /** Called at most once, and at once if it has ended. @returns cancels the callback */
  onEnd: (callback: (why: ProblemError | DisconnectError) => void) => () => void
  end: (why: DisconnectError) => void
  /** Stops the timer when the work is done. */
  close: () => void
}

/** The client has disconnected. This says nothing about upstream. */
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

/** Waits for `work` until the deadline; the work itself goes on. @throws the deadline's error */
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
