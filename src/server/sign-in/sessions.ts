import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { AllowList } from '../config/sign-in-config.ts'
import type { AgentSession, Identity } from '../http/agent.ts'
import type { Marks } from '../replicas/marks.ts'
import { groupsToKeep, isAllowed } from './allow-list.ts'
import type { Cookies } from './cookies.ts'
import { createSeal } from './seal.ts'

const sealedSchema = z.object({
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  emailVerification: z.enum(['verified', 'unverified', 'unsaid']),
  groups: z.array(z.string()),
  /** Needed as a hint for signing out at the provider; absent if it is not used or too long. */
  idToken: z.optional(z.string()),
  startedAt: z.number(),
  usedAt: z.number(),
})

type Sealed = z.output<typeof sealedSchema>

export type Sessions = {
  start(context: Context, who: Identity, idToken: string | undefined): Promise<void>
  /** Undefined if there is no valid session, or its agent is no longer on the lists. */
  read(context: Context): Promise<AgentSession | undefined>
  /** Extends the session; does nothing if that happened a moment ago. */
  renew(context: Context, session: AgentSession): Promise<AgentSession>
  /** Takes the cookie away, and refuses every copy of it from now on. */
  end(context: Context, session: AgentSession | undefined): Promise<void>
}

type Options = {
  secrets: string[]
  place: readonly string[]
  allowed: AllowList
  cookies: Cookies
  ended: Marks
  idleMs: number
  maxMs: number
  now: () => number
}

const cookieName = 'session'

/** Longer sessions leave the ID token out: nginx's usual 4 KiB buffer must hold all headers. */
const roomyEnough = 2500

/** Keeps sessions in sealed cookies, so that replicas must share only the secret. */
export function createSessions({ secrets, place, allowed, cookies, ended, idleMs, maxMs, now }: Options): Sessions {
  const seal = createSeal(secrets, 'session', place)
  const renewAfterMs = Math.min(60_000, idleMs / 2)

  function timed(sealed: Sealed): AgentSession {
    const expiresAt = sealed.startedAt + maxMs
    const idleExpiresAt = Math.min(sealed.usedAt + idleMs, expiresAt)
    return { ...sealed, expiresAt, idleExpiresAt, now: now() }
  }

  async function write(context: Context, session: Sealed): Promise<AgentSession> {
    const sealed = await seal.seal(session)
    if (session.idToken !== undefined && sealed.length > roomyEnough) {
      const { idToken, ...rest } = session
      return write(context, rest)
    }
    cookies.set(context, cookieName, sealed)
    return timed(session)
  }

  return {
    async start(context, who, idToken) {
      const groups = groupsToKeep(who.groups, allowed)
      await write(context, { ...who, groups, idToken, startedAt: now(), usedAt: now() })
    },
    async read(context) {
      const sealed = z.safeParse(sealedSchema, await seal.open(cookies.get(context, cookieName) ?? ''))
      if (!sealed.success || !isAllowed(sealed.data, allowed)) return undefined
      const session = timed(sealed.data)
      if (session.idleExpiresAt <= now()) return undefined
      return (await ended.has(nameOf(session), session.expiresAt - now())) ? undefined : session
    },
    async renew(context, session) {
      if (now() - session.usedAt < renewAfterMs) return session
      const { expiresAt, idleExpiresAt, now: readAt, ...sealed } = session
      return write(context, { ...sealed, usedAt: now() })
    },
    async end(context, session) {
      cookies.clear(context, cookieName)
      if (session) await ended.add([nameOf(session)], session.expiresAt - now())
    },
  }
}

/** Every copy of a session, also one that was renewed, has it: nobody signs in twice within a millisecond. */
function nameOf({ issuer, subject, startedAt }: Sealed): string {
  return JSON.stringify([issuer, subject, startedAt])
}
