import { type Deadline, GoneError } from './deadline.ts'

type Read = {
  answer: Promise<string>
  waiting: number
  stop: () => void
}

/**
 * Lets identical reads that are in flight at the same time share one upstream call.
 * @param gone aborts when this one does not wait any more
 * @param read is told by its deadline, with a `GoneError`, when nobody waits any more
 */
type SharedReads = (key: string, gone: AbortSignal, read: (deadline: Deadline) => Promise<string>) => Promise<string>

/** @param startDeadline for each call of its own */
export function createSharedReads(startDeadline: () => Deadline): SharedReads {
  const inFlight = new Map<string, Read>()

  function start(key: string, read: (deadline: Deadline) => Promise<string>): Read {
    const deadline = startDeadline()
    const forget = () => {
      if (inFlight.get(key) === started) inFlight.delete(key)
    }
    const started: Read = {
      answer: read(deadline).finally(() => {
        forget()
        deadline.close()
      }),
      waiting: 0,
      stop() {
        // Whoever comes now must not join what is about to fail.
        forget()
        deadline.end(new GoneError())
      },
    }
    inFlight.set(key, started)
    return started
  }

  return async (key, gone, read) => {
    const shared = inFlight.get(key) ?? start(key, read)
    const leave = () => {
      shared.waiting -= 1
      if (shared.waiting === 0) shared.stop()
    }
    shared.waiting += 1
    if (gone.aborted) leave()
    else gone.addEventListener('abort', leave, { once: true })
    try {
      return await shared.answer
    } finally {
      gone.removeEventListener('abort', leave)
    }
  }
}
