import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Cookies } from './cookies.ts'
import { createSeal } from './seal.ts'

/** `other`: the agent wants another account. `login`: that brought the same account back. */
export const accountChoices = ['other', 'login'] as const

export type AccountChoice = (typeof accountChoices)[number]

const attemptSchema = z.object({
  /** Ties the provider's answer to this attempt. */
  state: z.string(),
  /** Ties the ID token to this attempt. */
  nonce: z.string(),
  /** Proves that the code comes back to the server that asked for it (PKCE). */
  verifier: z.string(),
  returnTo: z.string(),
  account: z.optional(z.enum(accountChoices)),
  /** Milliseconds since the epoch. */
  expiresAt: z.number(),
})

export type Attempt = Omit<z.output<typeof attemptSchema>, 'expiresAt'>

export type Attempts = {
  /** Each attempt has a cookie of its own, so that two tabs can sign in at once. */
  start(context: Context, attempt: Attempt): Promise<void>
  /** Returns an attempt once; undefined if there is none for this state. */
  take(context: Context, state: string): Promise<Attempt | undefined>
}

type Options = {
  secrets: string[]
  place: readonly string[]
  cookies: Cookies
  now: () => number
}

/** Enough for a password and a second factor. */
const lifeMs = 10 * 60_000

/** Attempts that stay beside a new one: too many cookies would lock the browser out. */
const mostOthers = 3

/** Keeps attempts in sealed cookies, so that any replica can finish them. */
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

function cookieName(state: string): string {
  return `attempt-${state.replace(/[^\w-]/g, '').slice(0, 12)}`
}
