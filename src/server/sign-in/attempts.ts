import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Cookies } from './cookies.ts'
import { createSeal } from './seal.ts'

/** `other`: the agent wants another account; `login`: again, since the provider gave the same one without a question. */
export const accountChoices = ['other', 'login'] as const

export type AccountChoice = (typeof accountChoices)[number]

const attemptSchema = z.object({
  /** What only the provider's answer to this attempt brings back. */
  state: z.string(),
  /** What only a token made for this attempt holds. */
  nonce: z.string(),
  /** Proves to the provider that whoever brings the code asked for it (PKCE). */
  verifier: z.string(),
  /** Where the agent wanted to go. */
  returnTo: z.string(),
  /** Whether the agent wants another account than the one that the provider remembers. */
  account: z.optional(z.enum(accountChoices)),
  /** Milliseconds since the epoch. */
  expiresAt: z.number(),
})

/** One try to sign in: what is asked when the agent comes back from the provider. */
export type Attempt = Omit<z.output<typeof attemptSchema>, 'expiresAt'>

export type Attempts = {
  /** Keeps it in a cookie of its own, so that two tabs can sign in at once. */
  start(context: Context, attempt: Attempt): Promise<void>
  /** The attempt that a state belongs to, which cannot be taken again; undefined when there is none. */
  take(context: Context, state: string): Promise<Attempt | undefined>
}

type Options = {
  secrets: string[]
  /** What an attempt is good for; see `createSeal`. */
  place: readonly string[]
  cookies: Cookies
  /** Milliseconds since the epoch. */
  now: () => number
}

/** Time for a password, a second factor and a coffee. */
const lifeMs = 10 * 60_000

/** Attempts kept beside the new one: servers refuse requests with too many cookies, and nobody would get in again. */
const mostOthers = 3

/** Attempts live in the agent's browser, sealed: any replica can take what another one started. */
export function createAttempts({ secrets, place, cookies, now }: Options): Attempts {
  const seal = createSeal(secrets, 'attempt', place)
  return {
    async start(context, attempt) {
      const others = cookies.names(context, 'attempt-')
      for (const name of others.slice(0, -mostOthers)) cookies.clear(context, name)
      const sealed = await seal.seal({ ...attempt, expiresAt: now() + lifeMs })
      cookies.set(context, cookieName(attempt.state), sealed, lifeMs / 1000)
    },
    async take(context, state) {
      const name = cookieName(state)
      const sealed = cookies.get(context, name)
      if (sealed === undefined) return undefined
      cookies.clear(context, name)
      const attempt = z.safeParse(attemptSchema, await seal.open(sealed))
      return attempt.success && attempt.data.state === state && attempt.data.expiresAt > now()
        ? attempt.data
        : undefined
    },
  }
}

/** By a part of the state, which is random. */
function cookieName(state: string): string {
  return `attempt-${state.replace(/[^\w-]/g, '').slice(0, 12)}`
}
