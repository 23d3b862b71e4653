import type { BlockList } from 'node:net'
import { type Egress, readEgress } from './egress-settings.ts'
import { readEnvFile } from './env-file.ts'
import { readHomeCountries } from './home-countries.ts'
import { type Limits, readLimits } from './limit-settings.ts'
import { refuseMisspelt, refuseMisspeltKey, warningsOf } from './misspelt.ts'
import { readMetricsToken, readPublicUrl, readTrustedProxies } from './outside-settings.ts'
import { readSessionSecrets } from './session-secret.ts'
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
  readYes,
  refuseUncheckedTls,
} from './settings.ts'
import type { SignInConfig } from './sign-in-config.ts'
import { readSignIn } from './sign-in-settings.ts'

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
  /** The proxy that is the way out; undefined when there is none. */
  egress: Egress | undefined
  limits: Limits
  /** How agents sign in; undefined when they do not. */
  signIn: SignInConfig | undefined
  /** Phones are hashed under it for the audit; undefined where there is none, and then they are left out of it. */
  auditSecret: string | undefined
  /** Whether only this machine may look contacts up: nobody signs in here, nor at a proxy in front. */
  isLocalOnly: boolean
  logLevel: LogLevel
  /** Whether source maps of the page are served. */
  sourceMaps: boolean
  /** Milliseconds that every answer of the sandbox takes. */
  sandboxLatency: number
  /** What does not stop the start, and may not be what somebody meant; a sentence each. */
  warnings: string[]
}

/**
 * Turns environment variables into the server's configuration; an empty variable counts as not set.
 * @throws {ConfigError} when one is wrong.
 */
export function readConfig(env: Env): Config {
  const apiKey = readApiKey(env)
  keepKeyOutOfBrowser(env, apiKey)
  refuseUncheckedTls(env)
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
    egress: readEgress(env),
    limits: readLimits(env),
    signIn,
    auditSecret: env.SESSION_SECRET ? readSessionSecrets(env.SESSION_SECRET)[0] : undefined,
    isLocalOnly: signIn === undefined && !env.ALLOW_UNAUTHENTICATED,
    logLevel: readLogLevel(env.LOG_LEVEL || 'info'),
    sourceMaps: readYes('SOURCE_MAPS', env.SOURCE_MAPS),
    sandboxLatency: readLatency(env),
    warnings: [],
  }
}

const secretNames = [
  'BSG_API_KEY',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
  'HTTPS_PROXY',
  'https_proxy',
]

/** Reads the environment and, where that is silent, `.env` in the working directory. */
export function loadConfig(): Config {
  const { file, isOpen } = readEnvFile()
  refuseMisspelt(file)
  const env = mergeEnv(file, process.env)
  refuseMisspeltKey(process.env, env.BSG_API_KEY)
  const warnings = warningsOf(file, process.env)
  if (isOpen && secretNames.some((name) => file[name])) {
    warnings.push('.env holds secrets, and others on this machine may read it: run chmod 600 .env.')
  }
  return { ...readConfig(env), warnings }
}

/** The environment and, where that is silent, `.env`, as they are written. */
export function loadEnv(): Env {
  return mergeEnv(readEnvFile().file, process.env)
}

/** The environment over the file; an empty variable of the environment does not hide the file's. */
export function mergeEnv(file: Env, environment: Env): Env {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')
  return { ...file, ...Object.fromEntries(set) }
}
