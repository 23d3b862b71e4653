// The replicas room: what the replicas of one Contact Desk must know of each other.

import { randomBytes } from 'node:crypto'
import { createRateLimit } from '../http/rate-limit.ts'
import type { Rate, SharedEngine } from './engine-commands.ts'
import { createKeyHashes, type KeyHashes } from './key-hashes.ts'
import { createMarks, type Marks, type OwnMarks } from './marks.ts'

/** Takes one token. @returns whole seconds to wait if the bucket is empty, else `undefined` */
export type SharedRateLimit = (key: string) => Promise<number | undefined>

/** Names and keys may be of people: no engine sees them, only their hashes. */
export type SharedState = {
  /** One token bucket for each key. @param name tells apart buckets of different purposes */
  rateLimit(name: string, rate: Rate): SharedRateLimit
  /** @param isLasting whether `restore` is to note them again */
  marks(name: string, isLasting: boolean): Marks
  /** Notes again in an engine that is back what it may have lost. */
  restore(): Promise<void>
}

type Options = {
  now: () => number
  /** Without one, and while it is away, this process counts and notes for itself. */
  engine?: SharedEngine | undefined
  hashes?: KeyHashes
}

export function createSharedState({
  now,
  engine,
  hashes = createKeyHashes([randomBytes(32).toString('hex')]),
}: Options): SharedState {
  const lasting: OwnMarks[] = []
  return {
    rateLimit(name, rate) {
      const takeOwn = createRateLimit({ ...rate, now })
      const takeShared = ({ ask, commands }: SharedEngine, subject: string) =>
        ask((send) => commands.take(send, `${name}:${hashes(subject)[0]}`, rate))
      return async (key) => {
        const wait = engine && (await takeShared(engine, `${name} ${key}`))
        if (wait !== undefined && wait > 0) return wait
        // Counted here too, so that an engine that goes away leaves nobody a full bucket.
        const ownWait = takeOwn(key)
        return wait === undefined ? ownWait : undefined
      }
    },
    marks(name, isLasting) {
      const marks = createMarks({ name, now, engine, hashes })
      if (isLasting) lasting.push(marks)
      return marks
    },
    async restore() {
      for (const marks of lasting) await marks.restore()
    },
  }
}
