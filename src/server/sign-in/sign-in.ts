import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Log } from '../observe/log.ts'
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
  /** Milliseconds since the epoch. */
  now: () => number
  /** Milliseconds that the provider may take for an answer. */
  deadlineMs: number
  /** Where a request comes from, as far as an address can tell. */
  addressKey: (context: Context<AppEnv>) => string
}

export type SignIn = {
  /** Stands before whatever says more to agents. */
  recognise: MiddlewareHandler<AppEnv>
  /** Stands before whatever only agents may see, after `recognise`. */
  gate: MiddlewareHandler<AppEnv>
  /** Everything under `/auth`. */
  routes: Hono<AppEnv>
}

/** Signing in, staying signed in, and signing out. No state but what the agent's browser keeps, sealed. */
export function createSignIn({ config, log, fetch, now, deadlineMs, addressKey }: Options): SignIn {
  const { issuer, clientId, publicUrl, groupsClaim, sessionSecrets: secrets, allowed, idleMs, maxMs } = config
  const place = [issuer.href, clientId, publicUrl.origin, groupsClaim]
  const cookies = createCookies(publicUrl)
  const sessions = createSessions({ secrets, place, allowed, cookies, idleMs, maxMs, now })
  const attempts = createAttempts({ secrets, place, cookies, now })
  const provider = createProvider({ config, fetch, now, deadlineMs })
  const count = createSignInLimit({ now, keyOf: addressKey })
  const routes = new Hono<AppEnv>()
    .route('/', createSignInPages({ config, provider, attempts, sessions, count, log }))
    .route('/', createSessionRoutes({ provider, sessions, count, log }))
    .all('/auth/*', () => {
      throw new ProblemError('not-allowed')
    })
  return { recognise: createRecognition(sessions), gate: createSessionGate(sessions), routes }
}
