import type { User } from '#contract/session.ts'
import { printable } from './printable.ts'

export type Identity = {
  issuer: string
  /** The provider's permanent ID of the agent; unique within one issuer. */
  subject: string
  name: string
  email: string | null
  emailVerification: Verification
  groups: string[]
}

export type Verification = 'verified' | 'unverified' | 'unsaid'

export type Agent = {
  /** Issuer and `sub`: only together do they name one person for good. */
  user: string
  /** Undefined unless the provider states that it is verified. */
  email: string | undefined
}

export function agentOf(who: Pick<Identity, 'issuer' | 'subject' | 'email' | 'emailVerification'>): Agent {
  // An issuer holds no `#`, so the first one ends it.
  return { user: `${printable(who.issuer)}#${printable(who.subject)}`, email: verifiedEmailOf(who) ?? undefined }
}

/** Null unless it is verified: anybody may type any address into an account. */
export function verifiedEmailOf({ email, emailVerification }: Pick<Identity, 'email' | 'emailVerification'>) {
  return email !== null && emailVerification === 'verified' ? printable(email) : null
}

/** Times are milliseconds since the epoch. */
export type AgentSession = Identity & {
  /** Needed as a hint for signing out at the provider; absent if it is not used or too long. */
  idToken?: string | undefined
  startedAt: number
  usedAt: number
} & Pick<User, 'expiresAt' | 'idleExpiresAt' | 'now'>

export function userOf(session: AgentSession): User {
  const { name, expiresAt, idleExpiresAt, now } = session
  return { id: agentOf(session).user, name, email: verifiedEmailOf(session), expiresAt, idleExpiresAt, now }
}
