import { readDomains, readEmails, readGroups } from './allow-list.ts'
import { isSafeForSecrets } from './loopback.ts'
import { readSessionSecrets } from './session-secret.ts'
import { anyText, oneOf, type Refuse, readHttpUrl, type Variable, wholeNumber, yes } from './variable.ts'

/** Who may use Contact Desk. */
export const signInVariables = {
  AUTH_MODE: {
    default: 'none',
    meaning:
      '`oidc`: agents sign in by OpenID Connect. `none`: nobody does; `HOST` must be loopback, as must `PUBLIC_URL` where it is set, and what a proxy or a tunnel passes on is refused',
    ...oneOf('a mode', ['none', 'oidc']),
  },
  ALLOW_UNAUTHENTICATED: {
    meaning:
      '`1`: a proxy in front makes agents sign in, so that `HOST` and `PUBLIC_URL` may be any address without `oidc`, and what it passes on is answered',
    ...yes,
  },
  OIDC_ISSUER: {
    meaning: "the provider's issuer, as its discovery document names it; `http:` only for a loopback host",
    example: 'https://accounts.google.com',
    expected: 'a URL',
    mend: 'write it whole, such as https://accounts.google.com',
    read: readIssuer,
    isOidcOnly: true,
    oidcNeeds: "the provider's address",
  },
  OIDC_CLIENT_ID: {
    meaning: 'what the provider knows Contact Desk by',
    ...anyText,
    isOidcOnly: true,
    oidcNeeds: 'the ID that the provider gave Contact Desk',
  },
  OIDC_CLIENT_SECRET: {
    unset: 'none: a public client',
    meaning: "the client's secret; server only",
    ...anyText,
    isSecret: true,
    isOidcOnly: true,
  },
  ALLOWED_EMAIL_DOMAINS: {
    meaning: 'who may sign in, by the domain of the e-mail address; separated by commas',
    example: 'desk.example',
    expected: 'a list of domains',
    mend: 'write such as bsg.example, with commas between them',
    read: readDomains,
    isOidcOnly: true,
  },
  ALLOWED_EMAILS: {
    meaning: 'who may sign in too, by the whole e-mail address; separated by commas',
    expected: 'a list of e-mail addresses',
    mend: 'write such as anna@bsg.example, with commas between them and no names; for all of a domain, set ALLOWED_EMAIL_DOMAINS',
    read: readEmails,
    isOidcOnly: true,
  },
  ALLOWED_GROUPS: {
    meaning:
      'who may sign in, by group; a comma inside a name is written `\\,`, or the list as JSON, such as `["CN=Support,OU=Groups,DC=acme"]`. Where e-mail addresses are set too, both must be met; one must be set',
    expected: 'a list of groups',
    mend: 'write their names with commas between them',
    read: readGroups,
    isOidcOnly: true,
  },
  GROUPS_CLAIM: { default: 'groups', meaning: "the claim that names an agent's groups", ...anyText },
  SESSION_SECRET: {
    meaning:
      'seals sessions, and hashes phones for the audit, without sign-in too: at least 32 bytes that nobody can guess (`openssl rand -base64 32`), the same for all replicas; several separated by commas, of which the first seals and all open',
    expected: 'a list of secrets',
    mend: 'write what "openssl rand -base64 32" prints',
    read: readSessionSecrets,
    isSecret: true,
    oidcNeeds: 'what "openssl rand -base64 32" prints',
  },
  SESSION_IDLE_MINUTES: {
    default: '30',
    meaning: 'how long a session lives unused',
    ...wholeNumber(1, 1440),
  },
  SESSION_MAX_HOURS: { default: '12', meaning: 'how long a session lives at most', ...wholeNumber(1, 168) },
} satisfies Record<string, Variable>

/** Microsoft's addresses for all directories: anybody can create one there, and write any e-mail address into it. */
const everybodysTenant = /^\/(?:common|organizations|consumers)(?:\/|$)/i

function readIssuer(text: string, refuse: Refuse): URL | undefined {
  const url = readHttpUrl(text)
  if (!url) return undefined
  if (url.username || url.password || /[?#]/.test(text) || text.includes('/.well-known/')) {
    return refuse('holds more than the issuer: remove user name, password, query, fragment and /.well-known/…')
  }
  if (!isSafeForSecrets(url)) return refuse('would be asked in clear text: write https: instead of http:')
  if (url.hostname === 'login.microsoftonline.com' && everybodysTenant.test(url.pathname)) {
    return refuse('names no tenant: write https://login.microsoftonline.com/<tenant ID>/v2.0 with the ID of your own')
  }
  return url
}
