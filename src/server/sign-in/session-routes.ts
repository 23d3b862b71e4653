import { type Context, Hono } from 'hono'
import { signInPaths } from '#contract/paths.ts'
import type { SignedOut } from '#contract/session.ts'
import { type AgentSession, agentOf, userOf } from '../http/agent.ts'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'
import type { Log } from '../observe/log.ts'
import type { Provider } from './provider.ts'
import type { Sessions } from './sessions.ts'
import { SignInError } from './sign-in-error.ts'
import type { CountSignIn } from './sign-in-limit.ts'

type Options = {
  provider: Provider
  sessions: Sessions
  count: CountSignIn
  log: Log
}

/** Renews and ends sessions. A guard must refuse other sites before these routes. */
export function createSessionRoutes({ provider, sessions, count, log }: Options): Hono<AppEnv> {
  async function providerSignOut(context: Context<AppEnv>, session: AgentSession | undefined) {
    await count(context, 'sign out')
    return provider.signOutUrl(session?.idToken)
  }

  return new Hono<AppEnv>()
    .post(signInPaths.renew, async (context) => {
      context.set('route', signInPaths.renew)
      const session = await sessions.read(context)
      if (!session) throw new ProblemError('sign-in-required')
      return context.json(userOf(await sessions.renew(context, session)))
    })
    .post(signInPaths.signOut, async (context) => {
      context.set('route', signInPaths.signOut)
      const session = await sessions.read(context)
      await sessions.end(context, session)
      const { requestId } = context.var
      if (session) log.signedOut({ requestId, ...agentOf(session) })
      const url = await providerSignOut(context, session).catch((error: unknown) => {
        // Our session ends first, whatever the provider does.
        if (!(error instanceof SignInError)) throw error
        const { failure, reason } = error
        context.set('code', failure)
        log.leftSignedIn({ requestId, failure, reason })
        return undefined
      })
      return context.json({ redirect: url?.href ?? '/' } satisfies SignedOut)
    })
}
