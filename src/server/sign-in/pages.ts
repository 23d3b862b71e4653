import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import type { SignInConfig } from '../config/sign-in-config.ts'
import { agentOf } from '../http/agent.ts'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Log } from '../observe/log.ts'
import { checkAllowed } from './allow-list.ts'
import { type AccountChoice, type Attempts, accountChoices } from './attempts.ts'
import { failurePage } from './failure-page.ts'
import type { Provider } from './provider.ts'
import { readReturn } from './return-path.ts'
import type { Sessions } from './sessions.ts'
import { SignInError } from './sign-in-error.ts'
import type { CountSignIn } from './sign-in-limit.ts'

type Options = {
  config: SignInConfig
  provider: Provider
  attempts: Attempts
  sessions: Sessions
  count: CountSignIn
  log: Log
}

/** Hono answers HEAD as GET, and a HEAD would start or use up an attempt. */
const getOnly: MiddlewareHandler = async ({ req }, next) => {
  if (req.method !== 'GET') throw new ProblemError('not-allowed', { status: 405, allow: 'GET' })
  await next()
}

/** The two addresses of a sign-in: out to the provider, and back from it. */
export function createSignInPages({ config, provider, attempts, sessions, count, log }: Options): Hono<AppEnv> {
  const { publicUrl, allowed } = config

  function fail(context: Context<AppEnv>, error: unknown, returnTo: URL, asked?: AccountChoice) {
    const { requestId } = context.var
    const { failure, reason, retryAfter } = error instanceof SignInError ? error : new SignInError('own-failure')
    context.set('code', failure)
    if (retryAfter !== undefined) context.header('retry-after', String(retryAfter))
    if (error instanceof SignInError) log.signInFailed({ requestId, failure, reason })
    else log.internalError(requestId, error instanceof Error ? error : new Error())
    // A new attempt without the choice would bring the same account back.
    return failurePage(context, failure, returnTo, asked && 'login')
  }

  return new Hono<AppEnv>()
    .get('/auth/sign-in', getOnly, async (context) => {
      context.set('route', '/auth/sign-in')
      const returnTo = readReturn(context.req.query('return'), publicUrl)
      try {
        await count(context, 'begin')
        const attempt = {
          state: randomState(),
          nonce: randomNonce(),
          verifier: randomPKCECodeVerifier(),
          returnTo: returnTo.href,
          account: accountChoices.find((choice) => choice === context.req.query('account')),
        }
        const url = await provider.signInUrl(attempt)
        await attempts.start(context, attempt)
        return context.redirect(url.href)
      } catch (error) {
        return fail(context, error, returnTo)
      }
    })
    .get('/auth/callback', getOnly, async (context) => {
      context.set('route', '/auth/callback')
      let returnTo = new URL('/', publicUrl)
      let asked: AccountChoice | undefined
      try {
        const attempt = await attempts.take(context, context.req.query('state') ?? '')
        if (!attempt) throw new SignInError('attempt-unknown')
        returnTo = new URL(attempt.returnTo)
        asked = attempt.account
        await count(context, 'finish')
        const { identity, idToken } = await provider.identify(new URL(context.req.url).search, attempt)
        checkAllowed(identity, allowed)
        await sessions.start(context, identity, idToken)
        log.signedIn({ requestId: context.var.requestId, ...agentOf(identity) })
        return context.redirect(returnTo.href)
      } catch (error) {
        return fail(context, error, returnTo, asked)
      }
    })
}
