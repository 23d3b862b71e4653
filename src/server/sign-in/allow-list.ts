import type { Identity } from './identity.ts'
import type { AllowList } from './sign-in-config.ts'
import { SignInError } from './sign-in-error.ts'

// ASCII only: `toLowerCase` makes letters of the Latin alphabet out of a few that are none.
const emailPattern = /^[!-?A-~]+@[A-Za-z0-9.-]+$/

/**
 * Lets only those in who are on the lists.
 * @throws {SignInError} `not-allowed` or `email-unverified`
 */
export function checkAllowed({ email, isEmailVerified, groups }: Identity, allowed: AllowList): void {
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
  if (!isEmailVerified) throw new SignInError('email-unverified')
}
