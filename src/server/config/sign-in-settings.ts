import { isIP } from 'node:net'
import { readAllowList } from './allow-list-settings.ts'
import { readSessionSecrets } from './session-secret.ts'
import { ConfigError, type Env, isLoopback, readInteger } from './settings.ts'
import type { SignInConfig } from './sign-in-config.ts'

// Like settings.ts, this imports nothing but Node's own modules.

/** Settings without an effect while nobody signs in: whoever set one believes that agents must. */
export const oidcOnlyNames = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'ALLOWED_EMAIL_DOMAINS',
  'ALLOWED_EMAILS',
  'ALLOWED_GROUPS',
]

type Place = { host: string; publicUrl: URL | undefined }

/**
 * How agents sign in; undefined when they do not.
 * @throws {ConfigError} when a setting is wrong or missing, or when anybody at all could look contacts up
 */
export function readSignIn(env: Env, { host, publicUrl }: Place): SignInConfig | undefined {
  const mode = env.AUTH_MODE || 'none'
  if (mode === 'oidc') return readOidc(env, publicUrl)
  if (mode !== 'none') throw new ConfigError('AUTH_MODE is not a mode: write none or oidc.')
  const idle = oidcOnlyNames.find((name) => env[name])
  if (idle !== undefined) {
    throw new ConfigError(`${idle} is set but AUTH_MODE is not: set AUTH_MODE to oidc, or remove ${idle}.`)
  }
  refuseStrangers(env, { host, publicUrl })
  return undefined
}

function refuseStrangers(env: Env, { host, publicUrl }: Place): void {
  const flag = env.ALLOW_UNAUTHENTICATED
  if (flag && flag !== '1') throw new ConfigError('ALLOW_UNAUTHENTICATED is not a yes: write 1, or remove it.')
  if (flag) return
  const hostname = isIP(host) === 6 ? hostnameOf(host) : host.toLowerCase()
  // Loopback is no wall where a proxy on this machine opens it to others.
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

/** In the one spelling that URLs have for an IPv6 address; as it is, with a zone, which URLs do not know. */
function hostnameOf(address: string): string {
  const url = `http://[${address}]`
  return URL.canParse(url) ? new URL(url).hostname : address
}

function readOidc(env: Env, publicUrl: URL | undefined): SignInConfig {
  keepSecretsOutOfBrowser(env)
  const idleMinutes = readInteger('SESSION_IDLE_MINUTES', env.SESSION_IDLE_MINUTES || '30', 1, 1440)
  const maxHours = readInteger('SESSION_MAX_HOURS', env.SESSION_MAX_HOURS || '12', 1, 168)
  return {
    publicUrl: readOwnAddress(publicUrl),
    issuer: readIssuer(required('OIDC_ISSUER', env.OIDC_ISSUER, "the provider's address")),
    clientId: required('OIDC_CLIENT_ID', env.OIDC_CLIENT_ID, 'the ID that the provider gave Contact Desk'),
    clientSecret: env.OIDC_CLIENT_SECRET || undefined,
    sessionSecrets: readSessionSecrets(
      required('SESSION_SECRET', env.SESSION_SECRET, 'what "openssl rand -base64 32" prints'),
    ),
    idleMs: idleMinutes * 60_000,
    maxMs: maxHours * 3_600_000,
    allowed: readAllowList(env),
    groupsClaim: env.GROUPS_CLAIM || 'groups',
  }
}

function required(name: string, value: string | undefined, what: string): string {
  if (value) return value
  throw new ConfigError(`${name} is missing, and AUTH_MODE is oidc: set it to ${what}.`)
}

function readOwnAddress(publicUrl: URL | undefined): URL {
  if (!publicUrl) {
    throw new ConfigError(
      'PUBLIC_URL is missing, and AUTH_MODE is oidc: set it to the address that agents open, such as https://desk.example.',
    )
  }
  if (isSafe(publicUrl)) return publicUrl
  throw new ConfigError('PUBLIC_URL would send sessions in clear text: write https: instead of http:.')
}

/** Microsoft's addresses for everybody's directories: anybody can make one, and write any e-mail address into it. */
const everybodysTenant = /^\/(?:common|organizations|consumers)(?:\/|$)/i

function readIssuer(text: string): URL {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new ConfigError('OIDC_ISSUER is not a URL: write it whole, such as https://accounts.google.com.')
  }
  const url = new URL(text)
  if (url.username || url.password || /[?#]/.test(text) || text.includes('/.well-known/')) {
    throw new ConfigError(
      'OIDC_ISSUER holds more than the issuer: remove user name, password, query, fragment and /.well-known/….',
    )
  }
  if (!isSafe(url)) {
    throw new ConfigError('OIDC_ISSUER would be asked in clear text: write https: instead of http:.')
  }
  if (url.hostname === 'login.microsoftonline.com' && everybodysTenant.test(url.pathname)) {
    throw new ConfigError(
      'OIDC_ISSUER names no tenant: write https://login.microsoftonline.com/<tenant ID>/v2.0 with the ID of your own.',
    )
  }
  return url
}

function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname)
}

function keepSecretsOutOfBrowser(env: Env): void {
  const secrets = [env.OIDC_CLIENT_SECRET, ...(env.SESSION_SECRET?.split(',') ?? [])].filter((secret) => secret)
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith('VITE_') || !secrets.some((secret) => value?.includes(secret ?? ''))) continue
    throw new ConfigError(`${name} would put a secret into the browser: remove it.`)
  }
}
