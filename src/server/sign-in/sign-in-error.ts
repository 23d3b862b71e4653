import type { SignInFailure } from '../http/problem.ts'

/** Ends a sign-in with the failure page. */
export class SignInError extends Error {
  override name = 'SignInError'
  readonly failure: SignInFailure
  /** For the log: a word such as `ECONNREFUSED` or `invalid_client`, never foreign text. */
  readonly reason: string | undefined
  /** Seconds. */
  readonly retryAfter: number | undefined

  constructor(failure: SignInFailure, reason?: string, retryAfter?: number) {
    super(failure)
    this.failure = failure
    this.reason = reason
    this.retryAfter = retryAfter
  }
}
