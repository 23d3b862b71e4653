import type { Env } from './variable.ts'
import { readVariable } from './variables.ts'

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

/** The configuration of `npm run sandbox`, which has an address of its own. */
export function readSandboxConfig(env: Env): SandboxConfig {
  const apiKeys = readVariable(env, 'SANDBOX_API_KEYS')
  return {
    host: readVariable(env, 'HOST', 'localhost'),
    port: readVariable(env, 'PORT', '5174'),
    latency: readVariable(env, 'SANDBOX_LATENCY'),
    fieldDefinitions: readVariable(env, 'SANDBOX_FIELD_DEFINITIONS'),
    ...(apiKeys ? { apiKeys } : {}),
  }
}

/** Reads the environment only: `.env` belongs to the app, whose `PORT` would collide. */
export function loadSandboxConfig(): SandboxConfig {
  return readSandboxConfig(process.env)
}
