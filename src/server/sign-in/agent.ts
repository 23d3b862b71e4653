import { printable } from '../printable.ts'
import type { Identity } from './identity.ts'

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
