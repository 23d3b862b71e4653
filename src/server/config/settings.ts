import { isIP } from 'node:net'

// One reader a setting, from the variable's text to a value that the server can rely on.

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]

export type Env = Record<string, string | undefined>

/** A setting that stops the start. The message is one line: the variable and the mend, never the key. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Whether a URL's host name can only mean this machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  )
}

// Visible ASCII but quotes: a key with a blank, a line break or the quotes of a shell is a slip of the hand.
const apiKeyPattern = /^(?:live|test)_[!#-&(-_a-~]+$/

export function readApiKey(env: Env): string | undefined {
  const key = env.BSG_API_KEY || undefined
  if (key !== undefined && !apiKeyPattern.test(key)) {
    throw new ConfigError(
      'BSG_API_KEY is not a One-API key: copy it whole, without quotes or spaces (it begins with live_ or test_), or remove it to use the sandbox.',
    )
  }
  return key
}

export function keepKeyOutOfBrowser(env: Env, apiKey: string | undefined): void {
  for (const [name, value] of Object.entries(env)) {
    if (!value || !name.startsWith('VITE_')) continue
    if (name === 'VITE_BSG_API_KEY' || apiKeyPattern.test(value) || (apiKey !== undefined && value.includes(apiKey))) {
      throw new ConfigError(
        `${name} would put the key into the browser: remove it, and set BSG_API_KEY on the server only.`,
      )
    }
  }
}

/** With it Node would take anybody's certificate for BSG's and the provider's, and send the key to them. */
export function refuseUncheckedTls(env: Env): void {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return
  throw new ConfigError(
    'NODE_TLS_REJECT_UNAUTHORIZED is 0, so that anybody could pose as BSG: remove it, and name the certificate authority of your own in NODE_EXTRA_CA_CERTS.',
  )
}

export function readUpstreamUrl(text: string): URL {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new ConfigError('BSG_API_URL is not a URL: write it whole, such as https://one-api.bsg.world.')
  }
  const url = new URL(text)
  if (url.username || url.password || /[?#]/.test(text)) {
    throw new ConfigError('BSG_API_URL holds more than an address: remove user name, password, query and fragment.')
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ConfigError('BSG_API_URL would send the key in clear text: write https: instead of http:.')
  }
  return url
}

export function readTimeZone(zone: string): string {
  if (isTimeZone(zone)) return zone
  throw new ConfigError('BSG_TIME_ZONE is not a time zone: write an IANA name, such as UTC or Europe/Kyiv.')
}

function isTimeZone(zone: string): boolean {
  // Newer engines take offsets such as +02:00 too, but browsers that show the zone may not.
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export function readHost(host: string): string {
  const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
  if (isIP(host) > 0 || new RegExp(`^${label}(?:\\.${label})*$`, 'i').test(host)) return host
  throw new ConfigError('HOST is not a host name or IP address: write one without port or brackets, such as 127.0.0.1.')
}

export function readPort(env: Env, otherwise: string): number {
  return readInteger('PORT', env.PORT || otherwise, 1, 65_535)
}

export function readInteger(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new ConfigError(`${name} is not a whole number from ${least} to ${most}: correct it or remove it.`)
}

/** A variable that is a yes or not there. */
export function readYes(name: string, text: string | undefined): boolean {
  if (!text || text === '1') return text === '1'
  throw new ConfigError(`${name} is not a yes: write 1, or remove it.`)
}

export function readLatency(env: Env): number {
  return readInteger('SANDBOX_LATENCY', env.SANDBOX_LATENCY || '80', 0, 60_000)
}

export function readLogLevel(text: string): LogLevel {
  const level = logLevels.find((known) => known === text)
  if (level) return level
  throw new ConfigError(`LOG_LEVEL is not a level: write one of ${logLevels.join(', ')}.`)
}

/** Field definitions of the sandbox's account, where there are to be more than its own. */
export function readFieldDefinitions(env: Env): number {
  return readInteger('SANDBOX_FIELD_DEFINITIONS', env.SANDBOX_FIELD_DEFINITIONS || '0', 0, 10_000)
}

export function readSandboxApiKeys(env: Env): string[] | undefined {
  if (!env.SANDBOX_API_KEYS) return undefined
  const keys = env.SANDBOX_API_KEYS.split(',').map((key) => key.trim())
  if (keys.every((key) => apiKeyPattern.test(key))) return keys
  throw new ConfigError('SANDBOX_API_KEYS is not a list of keys: write live_… or test_… keys with commas between them.')
}
