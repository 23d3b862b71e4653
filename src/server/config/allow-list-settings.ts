import { readList, refuseMisreadGroups } from './lists.ts'
import { ConfigError, type Env } from './settings.ts'
import type { AllowList } from './sign-in-config.ts'

// ASCII only, as in what is compared with them: letters that look alike are other letters.
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const domainPattern = new RegExp(`^${label}(?:\\.${label})+$`)
// The local part as HTML forms take it, but for the asterisk, by which people mean everybody.
const emailPattern = new RegExp(`^[a-z0-9.!#$%&'+/=?^_\`{|}~-]+@${label}(?:\\.${label})*$`)

const listNames = ['ALLOWED_EMAIL_DOMAINS', 'ALLOWED_EMAILS', 'ALLOWED_GROUPS']

/**
 * A misspelt list would be left out, and more people let in than somebody thinks: those of a domain, whatever their
 * group. The two exceptions are what other programs name the sites that may ask them.
 */
function refuseMisspelt(env: Env): void {
  const name = Object.keys(env).find(
    (key) => env[key] && /^ALLOWED_(?!HOSTS$|ORIGINS$)/i.test(key) && !listNames.includes(key),
  )
  if (name === undefined) return
  throw new ConfigError(
    `${name} is no list of who may sign in: write ${listNames.join(', ')}, or remove it from the environment.`,
  )
}

/**
 * Who may sign in.
 * @throws {ConfigError} when nothing is set, since everybody with an account at Google is nobody's intention
 */
export function readAllowList(env: Env): AllowList {
  refuseMisspelt(env)
  const domains = readList('ALLOWED_EMAIL_DOMAINS', env.ALLOWED_EMAIL_DOMAINS?.toLowerCase())
  const allowed = {
    emailDomains: domains.map((domain) => domain.replace(/^@/, '')),
    emails: readList('ALLOWED_EMAILS', env.ALLOWED_EMAILS?.toLowerCase()),
    groups: readList('ALLOWED_GROUPS', env.ALLOWED_GROUPS),
  }
  if (!allowed.emailDomains.every((domain) => domainPattern.test(domain))) {
    throw new ConfigError(
      'ALLOWED_EMAIL_DOMAINS is not a list of domains: write such as bsg.example, with commas between them.',
    )
  }
  if (!allowed.emails.every((email) => emailPattern.test(email))) {
    throw new ConfigError(
      'ALLOWED_EMAILS is not a list of e-mail addresses: write such as anna@bsg.example, with commas between them and no names; for all of a domain, set ALLOWED_EMAIL_DOMAINS.',
    )
  }
  refuseMisreadGroups(env.ALLOWED_GROUPS, allowed.groups)
  if (Object.values(allowed).every((kind) => kind.length === 0)) {
    throw new ConfigError(
      'ALLOWED_EMAIL_DOMAINS is missing, and AUTH_MODE is oidc: set it, ALLOWED_EMAILS or ALLOWED_GROUPS, or everybody with an account at the provider gets in.',
    )
  }
  return allowed
}
