import type { Context } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { SignInError } from './sign-in-error.ts'

type Options = {
  /** Milliseconds since the epoch. */
  now: () => number
  /** Where it comes from. */
  keyOf: (context: Context<AppEnv>) => string
}

export type SignInStep = 'begin' | 'finish' | 'sign out'

/** Sign-ins of one address at once, and each second after that: a whole office may stand behind it at nine o'clock. */
const burst = 300
const perSecond = 5

/**
 * Counts what is asked of the provider for somebody who is nobody yet: each answer that is brought back costs a request
 * with our secret, and each sign-in and sign-out one too while the provider is down.
 * @returns a function that throws `too-many` when it is too many
 */
export function createSignInLimit({ now, keyOf }: Options): (context: Context<AppEnv>, step: SignInStep) => void {
  const take = createRateLimit({ burst, perSecond, now })

  return (context, step) => {
    const retryAfter = take(`${step} ${keyOf(context)}`)
    if (retryAfter !== undefined) throw new SignInError('too-many', undefined, retryAfter)
  }
}
