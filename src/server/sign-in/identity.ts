/** What a provider says of an agent, once its token is checked. */
export type Identity = {
  /** The provider's own ID of the agent, which never changes. */
  subject: string
  name: string
  email: string | null
  /** False only when the provider says that nobody checked whose address it is. */
  isEmailVerified: boolean
  groups: string[]
}

export type Claims = Record<string, unknown> & { sub: string }

/** Characters: a cookie has room for a few thousand in all. */
const longestName = 200
const longestEmail = 254

/**
 * Reads claims, whose types providers do not always keep. The ID token's win over the user info's.
 * @param groupsClaim the claim with the groups, a list or a single one
 */
export function readIdentity(idToken: Claims, userInfo: Record<string, unknown>, groupsClaim: string): Identity {
  const claims = { ...userInfo, ...idToken }
  const email = textOf(claims.email)
  const names = [claims.name, claims.preferred_username, email, idToken.sub]
  return {
    subject: idToken.sub,
    name: (names.map(textOf).find((name) => name !== undefined) ?? '').slice(0, longestName),
    email: email !== undefined && email.length <= longestEmail ? email : null,
    isEmailVerified: ![idToken, userInfo].some((source) => isNo(source.email_verified)),
    groups: [claims[groupsClaim]].flat().filter((group) => typeof group === 'string'),
  }
}

/** Some providers write booleans as text, or as numbers: whatever is said and is no yes, is a no. */
function isNo(value: unknown): boolean {
  return value !== undefined && value !== null && value !== true && !/^(?:true|1)$/i.test(String(value))
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
