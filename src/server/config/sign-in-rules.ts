import { isIP } from 'node:net'
import { isLoopback, isSafeForSecrets } from './loopback.ts'
import type { AllowList, SignInConfig } from './sign-in-config.ts'
import { ConfigError, type Env } from './variable.ts'
import { namesOf, readNeeded, readVariable } from './variables.ts'

type Place = { host: string; publicUrl: URL | undefined }

/**
 * How agents sign in; undefined when they do not.
 * @throws {ConfigError} when a variable is wrong or missing, or when anybody at all could look contacts up
 */
export function readSignIn(env: Env, { host, publicUrl }: Place): SignInConfig | undefined {
  if (readVariable(env, 'AUTH_MODE') === 'oidc') return readOidc(env, publicUrl)
  // It has no effect while nobody signs in: a person who set it believes that agents must.
  const idle = namesOf('isOidcOnly').find((name) => env[name])
  if (idle !== undefined) {
    throw new ConfigError(`${idle} is set but AUTH_MODE is not: set AUTH_MODE to oidc, or remove ${idle}.`)
  }
  if (!readVariable(env, 'ALLOW_UNAUTHENTICATED')) refuseStrangers(env, { host, publicUrl })
  return undefined
}

function refuseStrangers(env: Env, { host, publicUrl }: Place): void {
  const hostname = isIP(host) === 6 ? hostnameOf(host) : host.toLowerCase()
  // A loopback address protects nothing where a proxy on this machine opens it to others.
  const way = !isLoopback(hostname)
    ? `HOST ${host}`
    : publicUrl && !isLoopback(publicUrl.hostname)
      ? `PUBLIC_URL ${publicUrl.origin}`
      : env.TRUSTED_PROXIES
        ? `TRUSTED_PROXIES ${env.TRUSTED_PROXIES}`
        : undefined
  if (way === undefined) return
  throw new ConfigError(
    `${way} lets everybody in who can reach it: set AUTH_MODE to oidc, or ALLOW_UNAUTHENTICATED to 1 if a proxy in front makes agents sign in.`,
  )
}

/** An IPv6 address in the one spelling that URLs have for it; unchanged with a zone, which URLs do not know. */
function hostnameOf(address: string): string {
  const url = `http://[${address}]`
  return URL.canParse(url) ? new URL(url).hostname : address
}

function readOidc(env: Env, publicUrl: URL | undefined): SignInConfig {
  return {
    publicUrl: checkPublicUrl(publicUrl),
    issuer: readNeeded(env, 'OIDC_ISSUER'),
    clientId: readNeeded(env, 'OIDC_CLIENT_ID'),
    clientSecret: readVariable(env, 'OIDC_CLIENT_SECRET'),
    sessionSecrets: readNeeded(env, 'SESSION_SECRET'),
    idleMs: readVariable(env, 'SESSION_IDLE_MINUTES') * 60_000,
    maxMs: readVariable(env, 'SESSION_MAX_HOURS') * 3_600_000,
    allowed: readAllowList(env),
    groupsClaim: readVariable(env, 'GROUPS_CLAIM'),
  }
}

function checkPublicUrl(publicUrl: URL | undefined): URL {
  if (!publicUrl) {
    throw new ConfigError(
      'PUBLIC_URL is missing, and AUTH_MODE is oidc: set it to the address that agents open, such as https://desk.example.',
    )
  }
  if (isSafeForSecrets(publicUrl)) return publicUrl
  throw new ConfigError('PUBLIC_URL would send sessions in clear text: write https: instead of http:.')
}

/**
 * Who may sign in.
 * @throws {ConfigError} when no list is set: it would let everybody in who has an account at the provider
 */
export function readAllowList(env: Env): AllowList {
  refuseMisspeltList(env)
  const allowed = {
    emailDomains: readVariable(env, 'ALLOWED_EMAIL_DOMAINS') ?? [],
    emails: readVariable(env, 'ALLOWED_EMAILS') ?? [],
    groups: readVariable(env, 'ALLOWED_GROUPS') ?? [],
  }
  if (Object.values(allowed).some((list) => list.length > 0)) return allowed
  throw new ConfigError(
    'ALLOWED_EMAIL_DOMAINS is missing, and AUTH_MODE is oidc: set it, ALLOWED_EMAILS or ALLOWED_GROUPS, or everybody with an account at the provider gets in.',
  )
}

/**
 * A misspelt list would have no effect, and more people could sign in than somebody thinks. ALLOWED_HOSTS and
 * ALLOWED_ORIGINS belong to other programs.
 */
function refuseMisspeltList(env: Env): void {
  const lists = namesOf('isOidcOnly').filter((name) => name.startsWith('ALLOWED_'))
  const name = Object.keys(env).find(
    (key) => env[key] && /^ALLOWED_(?!HOSTS$|ORIGINS$)/i.test(key) && !lists.some((list) => list === key),
  )
  if (name === undefined) return
  throw new ConfigError(
    `${name} is not a list of who may sign in: write ${lists.join(', ')}, or remove it from the environment.`,
  )
}
