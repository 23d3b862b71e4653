import type { CustomFetch } from 'openid-client'
import { maxBodyBytes } from '../config/limits.ts'
import { BodyError, readText } from '../http/read-text.ts'
import { SignInError } from './sign-in-error.ts'

/**
 * A `fetch` for the provider that reads whole, bounded answers. The caller sets the deadline and forbids redirects.
 * @throws {SignInError} `provider-unavailable` or `provider-malformed`
 */
export function createBoundedFetch(fetch: typeof globalThis.fetch): CustomFetch {
  return async (url, options) => {
    const response = await fetch(url, options as RequestInit).catch((error: unknown) => {
      throw new SignInError('provider-unavailable', reasonOf(error))
    })
    const { status, statusText, headers } = response
    if (status >= 500 || status === 429) {
      response.body?.cancel().catch(() => {})
      throw new SignInError('provider-unavailable', `status ${status}`)
    }
    const text = await readText(response.body, maxBodyBytes.provider).catch((error: unknown) => {
      const reason = error instanceof BodyError ? error.message : 'body'
      throw new SignInError(reason === 'cut off' ? 'provider-unavailable' : 'provider-malformed', reason)
    })
    return new Response(text === '' ? null : text, { status, statusText, headers })
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout'
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'network'
}
