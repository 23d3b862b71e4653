import * as oidc from 'openid-client'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Identity } from '../http/agent.ts'
import type { AccountChoice, Attempt } from './attempts.ts'
import { createBoundedFetch } from './bounded-fetch.ts'
import { createDiscovery } from './discovery.ts'
import { readIdentity } from './identity.ts'
import { clockTolerance, createClient } from './oidc-client.ts'
import { signInErrorOf } from './provider-errors.ts'
import { SignInError } from './sign-in-error.ts'

/** The OpenID provider. All functions throw `SignInError`. */
export type Provider = {
  signInUrl(attempt: Attempt): Promise<URL>
  /** Exchanges the code for the agent's identity, and an ID token if signing out needs one. */
  identify(search: string, attempt: Attempt): Promise<{ identity: Identity; idToken: string | undefined }>
  /** The provider's sign-out page; undefined if it has none. */
  signOutUrl(idToken: string | undefined): Promise<URL | undefined>
}

type Options = {
  config: SignInConfig
  fetch: typeof fetch
  now: () => number
  /** Milliseconds that the provider may take to answer. */
  deadlineMs: number
}

export function createProvider({ config, fetch: anyFetch, now, deadlineMs }: Options): Provider {
  const { issuer, clientId, publicUrl, allowed, groupsClaim } = config
  // Metadata need not list all claims, so a missing one is always requested.
  const wanted = ['name', 'email', 'email_verified', ...(allowed.groups.length > 0 ? [groupsClaim] : [])]
  const fetch = createBoundedFetch(anyFetch)
  const timeout = deadlineMs / 1000
  const discover = createDiscovery({ issuer, clientId, fetch, now, timeout })
  const { configure, prove } = createClient({ config, fetch, now, timeout })
  const callback = new URL('/auth/callback', publicUrl)

  async function signInUrl({ state, nonce, verifier, account }: Attempt): Promise<URL> {
    const metadata = await discover()
    return oidc.buildAuthorizationUrl(configure(metadata), {
      redirect_uri: callback.href,
      scope: scopeOf(metadata, groupsClaim),
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(account && { prompt: promptOf(metadata, account) }),
    })
  }

  async function identify(search: string, { state, nonce, verifier }: Attempt) {
    const metadata = await discover()
    const current = new URL(search, callback)
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
    const { tokens, client } = await prove(metadata, async (client) => ({
      tokens: await oidc.authorizationCodeGrant(client, current, checks),
      client,
    }))
    const claims = tokens.claims()
    if (!claims) throw new SignInError('provider-malformed', 'no ID token')
    // The library accepts an empty subject, which all agents could share. The standard's limit is 255 characters.
    if (!/\S/.test(claims.sub) || claims.sub.length > 255) throw new SignInError('provider-malformed', 'sub')
    // The library checks when a token expires, but accepts one from the future.
    if (claims.iat > now() / 1000 + clockTolerance) throw new SignInError('clocks-differ', 'issued in the future')

    const isShort = wanted.some((name) => !(name in claims)) && metadata.userinfo_endpoint !== undefined
    const userInfo = isShort ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub) : {}
    return {
      identity: readIdentity(claims, userInfo, groupsClaim),
      idToken: metadata.end_session_endpoint === undefined ? undefined : tokens.id_token,
    }
  }

  async function signOutUrl(idToken: string | undefined): Promise<URL | undefined> {
    const metadata = await discover()
    if (metadata.end_session_endpoint === undefined) return undefined
    return oidc.buildEndSessionUrl(configure(metadata), {
      post_logout_redirect_uri: publicUrl.href,
      ...(idToken !== undefined && { id_token_hint: idToken }),
    })
  }

  const failing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw signInErrorOf(error)
    }
  }
  return {
    signInUrl: (...how) => failing(signInUrl(...how)),
    identify: (...how) => failing(identify(...how)),
    signOutUrl: (...how) => failing(signOutUrl(...how)),
  }
}

/** All but Google support `login`, which asks for the password too. Many ignore `select_account`. */
function promptOf({ issuer, prompt_values_supported: known }: oidc.ServerMetadata, account: AccountChoice): string {
  if (issuer === 'https://accounts.google.com') return 'select_account'
  const hasChoice = !Array.isArray(known) || known.includes('select_account')
  return account === 'other' && hasChoice ? 'select_account' : 'login'
}

/** Some providers send groups only for this scope. */
function scopeOf({ scopes_supported }: oidc.ServerMetadata, groupsClaim: string): string {
  const scopes = ['openid', 'profile', 'email']
  return (scopes_supported?.includes(groupsClaim) ? [...scopes, groupsClaim] : scopes).join(' ')
}
