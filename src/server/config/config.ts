import { BlockList } from 'node:net'
import { refuseBrowserLeaks } from './browser-leaks.ts'
import { createEgress, type Egress } from './egress.ts'
import { readEnvFile } from './env-file.ts'
import { refuseMisspelt, refuseMisspeltKey, warningsOf } from './misspelt.ts'
import { joinSharedState, type SharedStateConfig } from './shared-state.ts'
import type { SignInConfig } from './sign-in-config.ts'
import { readSignIn } from './sign-in-rules.ts'
import { ConfigError, type Env } from './variable.ts'
import { namesOf, readVariable, spellingsOf, type Value } from './variables.ts'

// The room's outside: what the environment says, as values that the server can rely on. The table is in variables.ts.
// This file and what it imports need Node's own modules only: vite.config.ts loads them.

export { ConfigError }

export type LogLevel = Value<'LOG_LEVEL'>

/** How much one person, and everybody together, may ask of BSG. */
export type Limits = {
  /** Lookups that one person may make at once, and that come back each second. */
  burst: number
  perSecond: number
  /** Requests to upstream under way at once, and waiting for their turn. */
  inFlight: number
  queue: number
}

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
  /** BSG's cabinet, `https:`; undefined when nobody has said its address. */
  cabinetUrl: URL | undefined
  /** Names or IDs of the custom fields that are a person's name; none: those that are commonly called so. */
  nameFields: string[]
  /** Names or IDs of the custom fields that stand beside the name. */
  pinnedFields: string[]
  /** Whether answers hide most digits of phones. */
  masksPhones: boolean
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
  /** Where all replicas count; undefined where each one counts for itself. */
  sharedState: SharedStateConfig | undefined
  /** How agents sign in; undefined when they do not. */
  signIn: SignInConfig | undefined
  /** Phones are hashed under it for the audit; undefined where there is none, and then they are left out of it. */
  auditSecret: string | undefined
  /** Whether only this machine may look contacts up: nobody signs in here, nor at a proxy in front. */
  isLocalOnly: boolean
  logLevel: LogLevel
  /** Whether somebody chose the level. */
  isLogLevelSet: boolean
  /** Whether source maps of the page are served. */
  sourceMaps: boolean
  /** Milliseconds that every answer of the sandbox takes. */
  sandboxLatency: number
  /** Sentences about settings that have no effect or are unsafe, but do not stop the start. */
  warnings: string[]
}

/**
 * Turns environment variables into the server's configuration; an empty variable counts as not set.
 * @throws {ConfigError} when one is wrong.
 */
export function readConfig(env: Env): Config {
  const apiKey = readVariable(env, 'BSG_API_KEY')
  refuseBrowserLeaks(env)
  refuseUncheckedTls(env)
  if (env.BSG_API_URL && apiKey === undefined) {
    throw new ConfigError(
      'BSG_API_URL is set but BSG_API_KEY is not: set BSG_API_KEY, or remove BSG_API_URL to use the sandbox.',
    )
  }
  const host = readVariable(env, 'HOST')
  const publicUrl = readVariable(env, 'PUBLIC_URL')
  const signIn = readSignIn(env, { host, publicUrl })
  const secrets = readVariable(env, 'SESSION_SECRET')
  return {
    mode: apiKey === undefined ? 'sandbox' : apiKey.startsWith('live_') ? 'live' : 'test',
    apiKey,
    upstreamUrl: readVariable(env, 'BSG_API_URL'),
    timeZone: readVariable(env, 'BSG_TIME_ZONE'),
    timeZoneAssumed: !env.BSG_TIME_ZONE,
    homeCountries: readVariable(env, 'HOME_COUNTRIES') ?? [],
    cabinetUrl: readVariable(env, 'CABINET_URL'),
    nameFields: readVariable(env, 'NAME_FIELDS') ?? [],
    pinnedFields: readVariable(env, 'PINNED_FIELDS') ?? [],
    masksPhones: readVariable(env, 'MASK_PHONES') ?? false,
    host,
    port: readVariable(env, 'PORT'),
    publicUrl,
    metricsToken: readVariable(env, 'METRICS_TOKEN'),
    trustedProxies: readVariable(env, 'TRUSTED_PROXIES') ?? new BlockList(),
    egress: readEgress(env),
    limits: {
      burst: readVariable(env, 'RATE_BURST'),
      perSecond: readVariable(env, 'RATE_PER_SECOND'),
      inFlight: readVariable(env, 'UPSTREAM_IN_FLIGHT'),
      queue: readVariable(env, 'UPSTREAM_QUEUE'),
    },
    sharedState: joinSharedState(readVariable(env, 'SHARED_STATE_URL'), secrets),
    signIn,
    auditSecret: secrets?.[0],
    isLocalOnly: signIn === undefined && !env.ALLOW_UNAUTHENTICATED,
    logLevel: readVariable(env, 'LOG_LEVEL'),
    isLogLevelSet: Boolean(env.LOG_LEVEL),
    sourceMaps: readVariable(env, 'SOURCE_MAPS') ?? false,
    sandboxLatency: readVariable(env, 'SANDBOX_LATENCY'),
    warnings: [],
  }
}

/** Without certificate checks, anybody could pose as BSG or the sign-in provider and receive the key. */
function refuseUncheckedTls(env: Env): void {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return
  throw new ConfigError(
    'NODE_TLS_REJECT_UNAUTHORIZED is 0, so that anybody could pose as BSG: remove it, and name the certificate authority of your own in NODE_EXTRA_CA_CERTS.',
  )
}

/** The proxy that this server sends through; undefined when there is none. */
export function readEgress(env: Env): Egress | undefined {
  const proxy = readVariable(env, 'HTTPS_PROXY')
  return proxy && createEgress(proxy, readVariable(env, 'NO_PROXY') ?? [])
}

/** Reads the environment and, where that is silent, `.env` in the working directory. */
export function loadConfig(): Config {
  const { file, isOpen } = readEnvFile()
  refuseMisspelt(file)
  const env = mergeEnv(file, process.env)
  refuseMisspeltKey(process.env, env.BSG_API_KEY)
  const warnings = warningsOf(file, process.env)
  if (
    isOpen &&
    namesOf('isSecret')
      .flatMap(spellingsOf)
      .some((name) => file[name])
  ) {
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
