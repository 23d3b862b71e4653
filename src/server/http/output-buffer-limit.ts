import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { createFairShareLimit } from './fair-share-limit.ts'
import { ProblemError } from './problem.ts'

/** Bytes of answers that clients have not taken yet, of everybody together; people share them. */
const mostUnsent = 32 * 1024 * 1024

/** Characters; shorter answers lie in the buffers of the system, and are not counted. */
const shortest = 16 * 1024

const detail =
  'Contact Desk still holds large answers that were asked for from here and not taken. Take them, then try again.'

/**
 * Limits the memory that clients can fill by asking for large answers and not reading them.
 * @returns counts an answer until its client has taken it, or has gone. @throws {ProblemError} `rate-limited`
 */
export function createOutputBufferLimit(
  most = mostUnsent,
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
