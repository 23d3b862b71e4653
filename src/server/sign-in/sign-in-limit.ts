import type { Context } from 'hono'
import { signInRate } from '../config/limits.ts'
import type { AppEnv } from '../http/app-env.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { SignInError } from './sign-in-error.ts'

type Options = {
  now: () => number
  /** The client's address. */
  keyOf: (context: Context<AppEnv>) => string
}

export type SignInStep = 'begin' | 'finish' | 'sign out'

/** Limits requests to the provider that strangers can cause. @returns a function that throws `too-many` */
export function createSignInLimit({ now, keyOf }: Options): (context: Context<AppEnv>, step: SignInStep) => void {
  const take = createRateLimit({ ...signInRate, now })

  return (context, step) => {
    const retryAfter = take(`${step} ${keyOf(context)}`)
    if (retryAfter !== undefined) throw new SignInError('too-many', undefined, retryAfter)
  }
}
