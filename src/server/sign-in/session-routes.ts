import { Hono } from 'hono'
import { signInPaths } from '#contract/paths.ts'
import type { SignedOut } from '#contract/session.ts'
import type { AppEnv } from '../app-env.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'
import { agentOf } from './agent.ts'
import type { Provider } from './provider.ts'
import { type Sessions, userOf } from './sessions.ts'

type Options = { provider: Provider; sessions: Sessions; log: Log }

/** What the page asks for about a session that there is. Other sites' pages must be kept away by a guard before this. */
export function createSessionRoutes({ provider, sessions, log }: Options): Hono<AppEnv> {
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
      sessions.end(context)
      const { requestId } = context.var
      if (session) log.signedOut({ requestId, ...agentOf(session) })
      // Ours has ended, whatever becomes of the provider's.
      const url = await provider.signOutUrl(session?.idToken).catch(() => undefined)
      return context.json({ redirect: url?.href ?? '/' } satisfies SignedOut)
    })
}
