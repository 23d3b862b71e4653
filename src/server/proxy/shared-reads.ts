import type { KeepAlive, OnDisconnect } from '../http/disconnect.ts'
import { type Deadline, DisconnectError } from '../upstream/deadline.ts'

export type Reader = {
  onDisconnect: OnDisconnect
  /** Whether it waits no longer, and only keeps the read for the next reader. */
  keepsOnly?: (() => boolean) | undefined
}

type Read = {
  answer: Promise<string>
  waiting: Set<Reader>
  stop: () => void
}

/** Identical concurrent reads share one upstream call, which ends when nobody waits for it any more. */
type SharedReads = {
  read: (key: string, reader: Reader, read: (deadline: Deadline) => Promise<string>) => Promise<string>
  /** Whether a read is under way that somebody only keeps for the next reader, who takes it over. */
  isKept: (key: string) => boolean
}

/** @param keepAlive gets each call: the request that began it may end while others wait for it */
export function createSharedReads(startDeadline: () => Deadline, keepAlive: KeepAlive = () => {}): SharedReads {
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
      waiting: new Set(),
      stop() {
        // A new reader must not join a read that is about to fail.
        forget()
        deadline.end(new DisconnectError())
      },
    }
    const entry: { read: Read | undefined } = { read: started }
    inFlight.set(key, entry)
    keepAlive(started.answer)
    return started
  }

  return {
    async read(key, reader, read) {
      const shared = inFlight.get(key)?.read ?? start(key, read)
      for (const other of shared.waiting) if (other.keepsOnly?.()) shared.waiting.delete(other)
      shared.waiting.add(reader)
      const stay = reader.onDisconnect(() => {
        shared.waiting.delete(reader)
        if (shared.waiting.size === 0) shared.stop()
      })
      try {
        return await shared.answer
      } finally {
        stay()
      }
    },
    isKept: (key) => [...(inFlight.get(key)?.read?.waiting ?? [])].some(({ keepsOnly }) => keepsOnly?.()),
  }
}
