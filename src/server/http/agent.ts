import type { User } from '#contract/session.ts'
import { printable } from './printable.ts'

/** What a provider says of an agent, once its token is checked. */
export type Identity = {
  /** The provider, as it names itself. */
  issuer: string
  /** The provider's own ID of the agent, which never changes. Nobody else at the same provider has it. */
  subject: string
  name: string
  email: string | null
  /** Whether somebody has checked whose address it is. */
  emailVerification: Verification
  groups: string[]
}

export type Verification = 'verified' | 'unverified' | 'unsaid'

/** An agent as the log, the audit and the limits know them. */
export type Agent = {
  /** Issuer and `sub`: the only two that together are one person's and never change. */
  user: string
  /** For whoever reads the audit; undefined unless somebody has checked whose address it is. */
  email: string | undefined
}

export function agentOf(who: Pick<Identity, 'issuer' | 'subject' | 'email' | 'emailVerification'>): Agent {
  // An issuer holds no `#`, so the first one ends it.
  return { user: `${printable(who.issuer)}#${printable(who.subject)}`, email: verifiedEmailOf(who) ?? undefined }
}

/** The address to show beside an identity; null while anybody might have chosen it. */
export function verifiedEmailOf({ email, emailVerification }: Pick<Identity, 'email' | 'emailVerification'>) {
  return email !== null && emailVerification === 'verified' ? printable(email) : null
}

/** The session of an agent who has signed in. Times are milliseconds since the epoch. */
export type AgentSession = Identity & {
  /** The provider's, as it wants it back when its own session is to end; absent where it does not or has no room. */
  idToken?: string | undefined
  startedAt: number
  usedAt: number
} & Pick<User, 'expiresAt' | 'idleExpiresAt' | 'now'>

/** What the agent's own page may know of a session. */
export function userOf(session: AgentSession): User {
  const { name, expiresAt, idleExpiresAt, now } = session
  return { id: agentOf(session).user, name, email: verifiedEmailOf(session), expiresAt, idleExpiresAt, now }
}
