import { apiKeyPattern } from './bsg-variables.ts'
import { ConfigError, type Env } from './variable.ts'
import { readVariable } from './variables.ts'

/**
 * Vite puts variables that begin with `VITE_` into the page, where everybody can read them.
 * @throws {ConfigError} when one of them holds a secret
 */
export function refuseBrowserLeaks(env: Env): void {
  const apiKey = readVariable(env, 'BSG_API_KEY')
  for (const [name, value] of Object.entries(env)) {
    if (!value || !name.startsWith('VITE_')) continue
    const holds = (secret: string | undefined) => secret !== undefined && secret !== '' && value.includes(secret)
    if (name === 'VITE_BSG_API_KEY' || apiKeyPattern.test(value) || holds(apiKey)) {
      throw new ConfigError(
        `${name} would put the key into the browser: remove it, and set BSG_API_KEY on the server only.`,
      )
    }
    if (holds(env.METRICS_TOKEN)) {
      throw new ConfigError(`${name} would put METRICS_TOKEN into the browser: remove it.`)
    }
    if ([env.OIDC_CLIENT_SECRET, env.SHARED_STATE_URL, ...(env.SESSION_SECRET?.split(',') ?? [])].some(holds)) {
      throw new ConfigError(`${name} would put a secret into the browser: remove it.`)
    }
  }
}
