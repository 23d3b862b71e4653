import type { SignInFailure } from '../http/problem.ts'

/** Ends an attempt to sign in with a page. */
export class SignInError extends Error {
  override name = 'SignInError'
  readonly failure: SignInFailure
  /** For the log: a word such as `ECONNREFUSED` or `invalid_client`, never text that somebody wrote. */
  readonly reason: string | undefined
  /** Seconds until another try makes sense, where known. */
  readonly retryAfter: number | undefined

  constructor(failure: SignInFailure, reason?: string, retryAfter?: number) {
    super(failure)
    this.failure = failure
    this.reason = reason
    this.retryAfter = retryAfter
  }
}
