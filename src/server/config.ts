import { readFileSync } from 'node:fs'
import type { BlockList } from 'node:net'
import { parseEnv } from 'node:util'
import { readHomeCountries } from './home-countries.ts'
import { type Limits, readLimits } from './limit-settings.ts'
import { readMetricsToken, readPublicUrl, readTrustedProxies } from './outside-settings.ts'
import {
  ConfigError,
  type Env,
  keepKeyOutOfBrowser,
  type LogLevel,
  readApiKey,
  readHost,
  readLatency,
  readLogLevel,
  readPort,
  readTimeZone,
  readUpstreamUrl,
} from './settings.ts'
import { readSessionSecrets } from './sign-in/session-secret.ts'
import { oidcOnlyNames, readSignIn } from './sign-in/settings.ts'
import type { SignInConfig } from './sign-in/sign-in-config.ts'

// This file and what it imports need nothing but Node's own modules: vite.config.ts loads them before anything can run.

export { ConfigError }

export type Config = {
  /** `sandbox` without a key; `test` and `live` by the key's prefix. */
  mode: 'sandbox' | 'test' | 'live'
  /** The account's One-API key; undefined in the sandbox. */
  apiKey: string | undefined
  /** One-API's base URL; its path, if any, stands before every path of ours. */
  upstreamUrl: URL
  /** IANA zone of upstream's timestamps. */
  timeZone: string
  /** True while nobody has set the zone. */
  timeZoneAssumed: boolean
  /** ISO 3166 codes in capitals: whose national numbers agents paste, the likeliest first. */
  homeCountries: string[]
  host: string
  port: number
  /** The address that agents open, an origin; undefined when nobody has said it. */
  publicUrl: URL | undefined
  /** What Prometheus on another machine reads the metrics by. */
  metricsToken: string | undefined
  /** Proxies whose word about the client is taken. */
  trustedProxies: BlockList
  limits: Limits
  /** How agents sign in; undefined when they do not. */
  signIn: SignInConfig | undefined
  /** Phones are hashed under it for the audit; undefined where there is none, and then they are left out of it. */
  auditSecret: string | undefined
  /** Whether only this machine may look contacts up: nobody signs in here, nor at a proxy in front. */
  isLocalOnly: boolean
  logLevel: LogLevel
  /** Milliseconds that every answer of the sandbox takes. */
  sandboxLatency: number
}

/**
 * Turns environment variables into the server's configuration; an empty variable counts as not set.
 * @throws {ConfigError} when one is wrong.
 */
export function readConfig(env: Env): Config {
  const apiKey = readApiKey(env)
  keepKeyOutOfBrowser(env, apiKey)
  if (env.BSG_API_URL && apiKey === undefined) {
    throw new ConfigError(
      'BSG_API_URL is set but BSG_API_KEY is not: set BSG_API_KEY, or remove BSG_API_URL to use the sandbox.',
    )
  }
  const host = readHost(env.HOST || '127.0.0.1')
  const publicUrl = readPublicUrl(env)
  const signIn = readSignIn(env, { host, publicUrl })
  return {
    mode: apiKey === undefined ? 'sandbox' : apiKey.startsWith('live_') ? 'live' : 'test',
    apiKey,
    upstreamUrl: readUpstreamUrl(env.BSG_API_URL || 'https://one-api.bsg.world'),
    timeZone: readTimeZone(env.BSG_TIME_ZONE || 'UTC'),
    timeZoneAssumed: !env.BSG_TIME_ZONE,
    homeCountries: readHomeCountries(env),
    host,
    port: readPort(env, '5173'),
    publicUrl,
    metricsToken: readMetricsToken(env),
    trustedProxies: readTrustedProxies(env),
    limits: readLimits(env),
    signIn,
    auditSecret: env.SESSION_SECRET ? readSessionSecrets(env.SESSION_SECRET)[0] : undefined,
    isLocalOnly: signIn === undefined && !env.ALLOW_UNAUTHENTICATED,
    logLevel: readLogLevel(env.LOG_LEVEL || 'info'),
    sandboxLatency: readLatency(env),
  }
}

/** Reads the environment and, where that is silent, `.env` in the working directory. */
export function loadConfig(): Config {
  const file = readEnvFile()
  refuseMisspelt(file)
  return readConfig(mergeEnv(file, process.env))
}

/** The environment and, where that is silent, `.env`, as they are written. */
export function loadEnv(): Env {
  return mergeEnv(readEnvFile(), process.env)
}

/** The environment over the file; an empty variable of the environment does not hide the file's. */
export function mergeEnv(file: Env, environment: Env): Env {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')
  return { ...file, ...Object.fromEntries(set) }
}

const ownNames = ['BSG_API_KEY', 'BSG_API_URL', 'BSG_TIME_ZONE', ...oidcOnlyNames]

/**
 * A misspelt name in `.env` would be ignored: the sandbox would answer where somebody expects their contacts, and a
 * list of who may sign in would be shorter than they think.
 */
export function refuseMisspelt(file: Env): void {
  const name = Object.keys(file).find((key) => /^(?:BSG|OIDC_|ALLOWED_)/i.test(key) && !ownNames.includes(key))
  if (name !== undefined) {
    throw new ConfigError(`${name} in .env is no setting: write ${ownNames.join(', ')}, or remove the line.`)
  }
}

/** @throws what is no UTF-8, such as UTF-16, which some shells write; a byte order mark is left out. */
export function decodeEnvFile(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (text.includes('\0')) throw new TypeError('UTF-16')
  return text
}

function readEnvFile(): Env {
  try {
    return parseEnv(decodeEnvFile(readFileSync('.env')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new ConfigError('.env cannot be read: save it as a readable text file in UTF-8, or remove it.')
  }
}
