import { GoneError } from './deadline.ts'

type Read = {
  answer: Promise<string>
  waiting: number
  stop: () => void
}

/**
 * Lets identical reads that are in flight at the same time share one upstream call.
 * @param gone aborts when this one does not wait any more
 * @param read is told by its signal, with a `GoneError`, when nobody waits any more
 */
type SharedReads = (key: string, gone: AbortSignal, read: (allGone: AbortSignal) => Promise<string>) => Promise<string>

export function createSharedReads(): SharedReads {
  const inFlight = new Map<string, Read>()

  function start(key: string, read: (allGone: AbortSignal) => Promise<string>): Read {
    const controller = new AbortController()
    const forget = () => {
      if (inFlight.get(key) === started) inFlight.delete(key)
    }
    const started: Read = {
      answer: read(controller.signal).finally(forget),
      waiting: 0,
      stop() {
        // Whoever comes now must not join what is about to fail.
        forget()
        controller.abort(new GoneError())
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
