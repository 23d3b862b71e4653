import { type Env, readFieldDefinitions, readHost, readLatency, readPort, readSandboxApiKeys } from './settings.ts'

export type SandboxConfig = {
  host: string
  port: number
  /** Milliseconds that every answer takes. */
  latency: number
  /** Field definitions that the account has at least. */
  fieldDefinitions: number
  /** Keys that may log in; absent: the sandbox's own. */
  apiKeys?: string[]
}

/** The configuration of `npm run sandbox`, which shares no setting with the app but the latency. */
export function readSandboxConfig(env: Env): SandboxConfig {
  const apiKeys = readSandboxApiKeys(env)
  return {
    host: readHost(env.HOST || 'localhost'),
    port: readPort(env, '5174'),
    latency: readLatency(env),
    fieldDefinitions: readFieldDefinitions(env),
    ...(apiKeys ? { apiKeys } : {}),
  }
}

/** Reads the environment only: `.env` belongs to the app, whose `PORT` would collide. */
export function loadSandboxConfig(): SandboxConfig {
  return readSandboxConfig(process.env)
}
