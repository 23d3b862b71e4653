import type { OnDisconnect } from '../http/disconnect.ts'
import { type Deadline, DisconnectError } from '../upstream/deadline.ts'

type Read = {
  answer: Promise<string>
  waiting: number
  stop: () => void
}

/** Identical concurrent reads share one upstream call, which ends when all readers have disconnected. */
type SharedReads = (
  key: string,
  onDisconnect: OnDisconnect,
  read: (deadline: Deadline) => Promise<string>,
) => Promise<string>

export function createSharedReads(startDeadline: () => Deadline): SharedReads {
  // The entry is emptied at the end: V8 keeps deleted Map entries until a full collection.
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
        // A new reader must not join a read that is about to fail.
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
