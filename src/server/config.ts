import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
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
  readSandboxApiKeys,
  readTimeZone,
  readUpstreamUrl,
} from './settings.ts'

// This file and settings.ts import nothing but Node's own modules: vite.config.ts loads them before anything can run.

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
  host: string
  port: number
  logLevel: LogLevel
  /** Milliseconds that every answer of the sandbox takes. */
  sandboxLatency: number
}

export type SandboxConfig = {
  host: string
  port: number
  /** Milliseconds that every answer takes. */
  latency: number
  /** Keys that may log in; absent: the sandbox's own. */
  apiKeys?: string[]
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
  return {
    mode: apiKey === undefined ? 'sandbox' : apiKey.startsWith('live_') ? 'live' : 'test',
    apiKey,
    upstreamUrl: readUpstreamUrl(env.BSG_API_URL || 'https://one-api.bsg.world'),
    timeZone: readTimeZone(env.BSG_TIME_ZONE || 'UTC'),
    timeZoneAssumed: !env.BSG_TIME_ZONE,
    host: readHost(env.HOST || '127.0.0.1'),
    port: readPort(env, '5173'),
    logLevel: readLogLevel(env.LOG_LEVEL || 'info'),
    sandboxLatency: readLatency(env),
  }
}

/** The configuration of `npm run sandbox`, which shares no setting with the app but the latency. */
export function readSandboxConfig(env: Env): SandboxConfig {
  const apiKeys = readSandboxApiKeys(env)
  return {
    host: readHost(env.HOST || 'localhost'),
    port: readPort(env, '5174'),
    latency: readLatency(env),
    ...(apiKeys ? { apiKeys } : {}),
  }
}

/** Reads the environment and, where that is silent, `.env` in the working directory. */
export function loadConfig(): Config {
  return readConfig(mergeEnv(readEnvFile(), process.env))
}

/** Reads the environment only: `.env` belongs to the app, whose `PORT` would collide. */
export function loadSandboxConfig(): SandboxConfig {
  return readSandboxConfig(process.env)
}

/** The environment over the file; an empty variable of the environment does not hide the file's. */
export function mergeEnv(file: Env, environment: Env): Env {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')
  return { ...file, ...Object.fromEntries(set) }
}

function readEnvFile(): Env {
  try {
    return parseEnv(readFileSync('.env', 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new ConfigError('.env cannot be read: make it a readable text file, or remove it.')
  }
}
