import type { Identity, Verification } from '../http/agent.ts'
/** `unsaid`: the provider does not send the claim. */
export type Claims = Record<string, unknown> & { iss: string; sub: string }

/** Characters; a cookie holds a few thousand in all. */
const longestName = 200
const longestEmail = 254

/**
 * Reads claims, whose types vary between providers. The ID token's claims win over the user info's.
 * @param groupsClaim the claim with the groups, a list or a single one
 */
export function readIdentity(idToken: Claims, userInfo: Record<string, unknown>, groupsClaim: string): Identity {
  const claims = { ...userInfo, ...idToken }
  const email = textOf(claims.email)
  const emailVerification = verificationOf(idToken, userInfo, email)
  const names = [claims.name, claims.preferred_username, emailVerification === 'verified' ? email : '', idToken.sub]
  return {
    issuer: idToken.iss,
    subject: idToken.sub,
    name: (names.map(textOf).find((name) => name !== undefined) ?? '').slice(0, longestName),
    email: email !== undefined && email.length <= longestEmail ? email : null,
    emailVerification,
    groups: [claims[groupsClaim]].flat().filter((group) => typeof group === 'string'),
  }
}

/** "Unverified" counts from both sources; "verified" only from a source that names this address. */
function verificationOf(idToken: Claims, userInfo: Record<string, unknown>, email: string | undefined): Verification {
  const said = [idToken, userInfo].map((source) => ({ word: wordOf(source, idToken.iss), email: textOf(source.email) }))
  if (said.some(({ word }) => word === 'no')) return 'unverified'
  const isVerified = said.some((source) => source.word === 'yes' && isSameAddress(source.email, email))
  return isVerified ? 'verified' : 'unsaid'
}

/** Entra has no `email_verified`; its own claim says that the tenant owns the domain. */
const entra = /^https:\/\/login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn)\//

/** Some providers write booleans as text or numbers. Anything other than true counts as false. */
function wordOf(source: Record<string, unknown>, issuer: string): 'yes' | 'no' | undefined {
  const value = source.email_verified ?? (entra.test(issuer) ? source.xms_edov : undefined)
  if (value === undefined || value === null) return undefined
  return value === true || /^(?:true|1)$/i.test(String(value)) ? 'yes' : 'no'
}

function isSameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase()
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
