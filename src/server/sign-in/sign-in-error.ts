/** Why signing in failed, as far as it makes a difference to the agent. */
export type SignInFailure =
  | 'attempt-unknown'
  | 'code-refused'
  | 'not-allowed'
  | 'email-unverified'
  | 'provider-refused'
  | 'provider-unavailable'
  | 'provider-malformed'
  | 'client-refused'
  | 'clocks-differ'
  | 'own-failure'

/** Ends an attempt to sign in with a page. */
export class SignInError extends Error {
  override name = 'SignInError'
  readonly failure: SignInFailure
  /** For the log: a word such as `ECONNREFUSED` or `invalid_client`, never text that somebody wrote. */
  readonly reason: string | undefined

  constructor(failure: SignInFailure, reason?: string) {
    super(failure)
    this.failure = failure
    this.reason = reason
  }
}
