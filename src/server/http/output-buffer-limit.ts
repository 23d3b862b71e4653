import type { Context } from 'hono'
import { maxUnsentBytes } from '../config/limits.ts'
import type { AppEnv } from './app-env.ts'
import { createFairShareLimit } from './fair-share-limit.ts'
import { ProblemError } from './problem.ts'

/** Characters; the system's buffers hold shorter answers, so they are not counted. */
const shortest = 16 * 1024

const detail = 'Your client has requested large answers and not read them yet. Read them, then try again.'

/** Limits the memory that clients fill by not reading large answers. @throws {ProblemError} `rate-limited` */
export function createOutputBufferLimit(
  most = maxUnsentBytes,
): (context: Context<AppEnv>, person: string, text: string) => void {
  const unsent = createFairShareLimit(most)

  return ({ env }, person, text) => {
    const { outgoing } = env ?? {}
    if (text.length < shortest || !outgoing) return
    const bytes = Buffer.byteLength(text)
    if (!unsent.take(person, bytes)) throw new ProblemError('rate-limited', { detail, retryAfter: 1 })
    if (outgoing.destroyed) unsent.giveBack(person, bytes)
    else outgoing.once('close', () => unsent.giveBack(person, bytes))
  }
}
