import type { Context } from 'hono'
import { signInRate } from '../config/limits.ts'
import type { AppEnv } from '../http/app-env.ts'
import type { SharedState } from '../replicas/shared-state.ts'
import { SignInError } from './sign-in-error.ts'

type Options = {
  state: SharedState
  /** The client's address. */
  keyOf: (context: Context<AppEnv>) => string
}

export type SignInStep = 'begin' | 'finish' | 'sign out'

/** Counts a request to the provider. @throws {SignInError} `too-many` */
export type CountSignIn = (context: Context<AppEnv>, step: SignInStep) => Promise<void>

/** Limits requests to the provider that strangers can cause. */
export function createSignInLimit({ state, keyOf }: Options): CountSignIn {
  const take = state.rateLimit('sign-ins', signInRate)

  return async (context, step) => {
    const retryAfter = await take(`${step} ${keyOf(context)}`)
    if (retryAfter !== undefined) throw new SignInError('too-many', undefined, retryAfter)
  }
}
