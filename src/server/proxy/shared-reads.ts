import type { OnDisconnect } from '../http/disconnect.ts'
import { type Deadline, DisconnectError } from '../upstream/deadline.ts'

type Read = {
  answer: Promise<string>
  waiting: number
  stop: () => void
}

/**
 * Lets identical reads that are in flight at the same time share one upstream call.
 * @param onDisconnect tells when this one does not wait any more
 * @param read is told by its deadline, with a `DisconnectError`, when nobody waits any more
 */
type SharedReads = (
  key: string,
  onDisconnect: OnDisconnect,
  read: (deadline: Deadline) => Promise<string>,
) => Promise<string>

/** @param startDeadline for each call of its own */
export function createSharedReads(startDeadline: () => Deadline): SharedReads {
  // Emptied when it ends, since a Map through which much passes keeps it until the next full collection.
  const inFlight = new Map<string, { read: Read | undefined }>()

  function start(key: string, read: (deadline: Deadline) => Promise<string>): Read {
    const deadline = startDeadline()
    const forget = () => {
      if (inFlight.get(key) === entry) inFlight.delete(key)
      entry.read = undefined
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
        deadline.end(new DisconnectError())
      },
    }
    const entry: { read: Read | undefined } = { read: started }
    inFlight.set(key, entry)
    return started
  }

  return async (key, onDisconnect, read) => {
    const shared = inFlight.get(key)?.read ?? start(key, read)
    const leave = () => {
      shared.waiting -= 1
      if (shared.waiting === 0) shared.stop()
    }
    shared.waiting += 1
    const stay = onDisconnect(leave)
    try {
      return await shared.answer
    } finally {
      stay()
    }
  }
}
