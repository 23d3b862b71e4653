import * as oidc from 'openid-client'
import type { SignInFailure } from '../http/problem.ts'
import { SignInError } from './sign-in-error.ts'

/** Errors of OAuth 2.0 and OpenID Connect; all others mean a malformed answer. */
const failuresByWord: Record<string, SignInFailure> = {
  access_denied: 'provider-refused',
  interaction_required: 'provider-refused',
  login_required: 'provider-refused',
  consent_required: 'provider-refused',
  account_selection_required: 'provider-refused',
  server_error: 'provider-unavailable',
  temporarily_unavailable: 'provider-unavailable',
  invalid_grant: 'code-refused',
  invalid_client: 'client-refused',
  unauthorized_client: 'client-refused',
  invalid_scope: 'client-refused',
  OAUTH_TIMEOUT: 'provider-unavailable',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clocks-differ',
}

/** Turns any error of openid-client into a `SignInError`. */
export function signInErrorOf(error: unknown): SignInError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SignInError) return cause
  }
  const word = wordOf(error)
  if (word === undefined) return new SignInError('provider-malformed')
  const failure = Object.hasOwn(failuresByWord, word) ? failuresByWord[word] : undefined
  return new SignInError(failure ?? 'provider-malformed', word)
}

/** Whether the provider rejected our client authentication. */
export function isClientRefused(error: unknown): boolean {
  return error instanceof oidc.WWWAuthenticateChallengeError || wordOf(error) === 'invalid_client'
}

function wordOf(error: unknown): string | undefined {
  if (error instanceof oidc.WWWAuthenticateChallengeError) return 'invalid_client'
  const word =
    error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError
      ? error.error
      : error instanceof oidc.ClientError
        ? error.code
        : undefined
  // Only a single word may reach the log.
  return word !== undefined && /^\w{1,60}$/.test(word) ? word : undefined
}
