import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { User } from '#contract/session.ts'
import type { Cookies } from './cookies.ts'
import type { Identity } from './identity.ts'
import { createSeal } from './seal.ts'

const sealedSchema = z.object({
  /** The provider's own ID of the agent, which never changes. */
  subject: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  /** The provider's, as it wants it back when its own session is to end; absent where it does not or has no room. */
  idToken: z.optional(z.string()),
  startedAt: z.number(),
  usedAt: z.number(),
})

/** The session of an agent who has signed in. Times are milliseconds since the epoch. */
export type Session = z.output<typeof sealedSchema> & Pick<User, 'expiresAt' | 'idleExpiresAt' | 'now'>

/** What the agent's own page may know of a session. */
export function userOf({ name, email, expiresAt, idleExpiresAt, now }: Session): User {
  return { name, email, expiresAt, idleExpiresAt, now }
}

/** An agent as the log and the audit name them. */
export function agentOf({ email, subject }: Pick<Identity, 'email' | 'subject'>): string {
  return email ?? subject
}

export type Sessions = {
  start(context: Context, who: Pick<Identity, 'subject' | 'name' | 'email'>, idToken: string | undefined): Promise<void>
  /** The session of a request; undefined when there is none, or none any more. */
  read(context: Context): Promise<Session | undefined>
  /** Puts the idle end off; does nothing when that was done a moment ago. */
  renew(context: Context, session: Session): Promise<Session>
  end(context: Context): void
}

type Options = {
  secrets: string[]
  cookies: Cookies
  idleMs: number
  maxMs: number
  /** Milliseconds since the epoch. */
  now: () => number
}

const cookieName = 'session'

/**
 * Characters of a sealed session that still takes the ID token in. Browsers take 4,096, but nginx's usual buffer of
 * 4 KiB has to hold all of an answer's headers.
 */
const roomyEnough = 2500

/** Sessions live in the agent's browser, sealed: replicas share nothing but the secret. */
export function createSessions({ secrets, cookies, idleMs, maxMs, now }: Options): Sessions {
  const seal = createSeal(secrets, 'session')
  const renewAfterMs = Math.min(60_000, idleMs / 2)

  function timed(sealed: z.output<typeof sealedSchema>): Session {
    const expiresAt = sealed.startedAt + maxMs
    const idleExpiresAt = Math.min(sealed.usedAt + idleMs, expiresAt)
    return { ...sealed, expiresAt, idleExpiresAt, now: now() }
  }

  async function write(context: Context, session: z.output<typeof sealedSchema>): Promise<Session> {
    const sealed = await seal.seal(session)
    if (session.idToken !== undefined && sealed.length > roomyEnough) {
      const { idToken, ...rest } = session
      return write(context, rest)
    }
    cookies.set(context, cookieName, sealed)
    return timed(session)
  }

  return {
    async start(context, { subject, name, email }, idToken) {
      await write(context, { subject, name, email, idToken, startedAt: now(), usedAt: now() })
    },
    async read(context) {
      const sealed = z.safeParse(sealedSchema, await seal.open(cookies.get(context, cookieName) ?? ''))
      if (!sealed.success) return undefined
      const session = timed(sealed.data)
      return session.idleExpiresAt > now() ? session : undefined
    },
    async renew(context, session) {
      if (now() - session.usedAt < renewAfterMs) return session
      const { subject, name, email, idToken, startedAt } = session
      return write(context, { subject, name, email, idToken, startedAt, usedAt: now() })
    },
    end: (context) => cookies.clear(context, cookieName),
  }
}
