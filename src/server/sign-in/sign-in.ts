// The sign-in room: agents sign in at an OpenID provider, stay signed in, and sign out.

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Log } from '../observe/log.ts'
import type { SharedState } from '../replicas/shared-state.ts'
import { createAttempts } from './attempts.ts'
import { createCookies } from './cookies.ts'
import { createSignInPages } from './pages.ts'
import { createProvider } from './provider.ts'
import { createRecognition, createSessionGate } from './session-gate.ts'
import { createSessionRoutes } from './session-routes.ts'
import { createSessions } from './sessions.ts'
import { createSignInLimit } from './sign-in-limit.ts'

type Options = {
  config: SignInConfig
  log: Log
  fetch: typeof fetch
  now: () => number
  state: SharedState
  deadlineMs: number
  /** The client's address. */
  addressKey: (context: Context<AppEnv>) => string
}

export type SignIn = {
  /** Must run before all routes that need a session. */
  recognise: MiddlewareHandler<AppEnv>
  /** Refuses requests without a session; runs after `recognise`. */
  gate: MiddlewareHandler<AppEnv>
  /** Extends the session of the agent who opens a page, if there is one. */
  extend: (context: Context<AppEnv>) => Promise<void>
  routes: Hono<AppEnv>
}

/** Attempts and sessions are sealed cookies: the server only notes which sessions have ended early. */
export function createSignIn({ config, log, fetch, now, state, deadlineMs, addressKey }: Options): SignIn {
  const { issuer, clientId, publicUrl, groupsClaim, sessionSecrets: secrets, allowed, idleMs, maxMs } = config
  const place = [issuer.href, clientId, publicUrl.origin, groupsClaim]
  const cookies = createCookies(publicUrl)
  const ended = state.marks('ended', true)
  const sessions = createSessions({ secrets, place, allowed, cookies, ended, idleMs, maxMs, now })
  const attempts = createAttempts({ secrets, place, cookies, now })
  const provider = createProvider({ config, fetch, now, deadlineMs })
  const count = createSignInLimit({ state, keyOf: addressKey })
  const routes = new Hono<AppEnv>()
    .route('/', createSignInPages({ config, provider, attempts, sessions, count, log }))
    .route('/', createSessionRoutes({ provider, sessions, count, log }))
    .all('/auth/*', () => {
      throw new ProblemError('not-allowed')
    })
  const extend = async (context: Context<AppEnv>) => {
    const session = await sessions.read(context)
    if (session) await sessions.renew(context, session)
  }
  return { recognise: createRecognition(sessions), gate: createSessionGate(sessions), extend, routes }
}
