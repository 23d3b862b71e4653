import type { AllowList } from '../config/sign-in-config.ts'
import type { Identity } from '../http/agent.ts'
import { SignInError } from './sign-in-error.ts'

// ASCII only, because `toLowerCase` turns a few foreign letters into Latin ones.
const emailPattern = /^[!-?A-~]+@[A-Za-z0-9.-]+$/

export type Listed = Pick<Identity, 'email' | 'emailVerification' | 'groups'>

/** Checks an agent against the allow-lists. @throws {SignInError} `not-allowed` or `email-unverified` */
export function checkAllowed({ email, emailVerification, groups }: Listed, allowed: AllowList): void {
  if (allowed.groups.length > 0 && !allowed.groups.some((group) => groups.includes(group))) {
    throw new SignInError('not-allowed', 'group')
  }
  if (allowed.emailDomains.length === 0 && allowed.emails.length === 0) return
  if (email === null || !emailPattern.test(email)) throw new SignInError('not-allowed', 'no e-mail')
  const address = email.toLowerCase()
  const domain = address.slice(address.lastIndexOf('@') + 1)
  if (!allowed.emailDomains.includes(domain) && !allowed.emails.includes(address)) {
    throw new SignInError('not-allowed', 'e-mail')
  }
  // `unsaid` passes: some providers never send it, and then the directory's owner vouches for the address.
  if (emailVerification === 'unverified') throw new SignInError('email-unverified')
}

export function isAllowed(who: Listed, allowed: AllowList): boolean {
  try {
    checkAllowed(who, allowed)
    return true
  } catch {
    return false
  }
}

/** Characters; all groups of an agent would not fit into a cookie. */
const mostKept = 500

/** The groups that let the agent in: at least one, and as many as fit. */
export function groupsToKeep(groups: string[], allowed: AllowList): string[] {
  let length = 0
  return [...new Set(groups)]
    .filter((group) => allowed.groups.includes(group))
    .filter((group, index) => {
      length += group.length
      return index === 0 || length <= mostKept
    })
}
