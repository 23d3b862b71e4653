import { type Config, readConfig } from '../config/config.ts'
import { refuseMisspelt, refuseMisspeltKey, warningsOf } from '../config/misspelt.ts'
import { ConfigError, type Env } from '../config/variable.ts'
import { spellingsOf, type VariableName } from '../config/variables.ts'

/** The platform listens and connects by itself, and nothing is counted there. */
const idle: VariableName[] = ['HOST', 'PORT', 'HTTPS_PROXY', 'NO_PROXY', 'METRICS_TOKEN']

/**
 * Reads the variables and secrets that are bound to the Worker, by the same rules as on a server.
 * @throws {ConfigError} when one is wrong, or has no effect here
 */
export function readEdgeConfig(bindings: object): Config {
  const env = textsIn(bindings)
  refuseMisspelt(env, 'among the bindings')
  refuseMisspeltKey(env, env.BSG_API_KEY)
  const name = idle.flatMap(spellingsOf).find((one) => env[one])
  if (name !== undefined) throw new ConfigError(`${name} has no effect on the edge: remove it.`)
  return { ...readConfig(env), warnings: warningsOf({}, env) }
}

/** `wrangler.jsonc` may hold numbers; other bindings are no variables. */
function textsIn(bindings: object): Env {
  const isVariable = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)
  const variables = Object.entries(bindings).filter(([, value]) => isVariable(value))
  return Object.fromEntries(variables.map(([name, value]) => [name, String(value)]))
}
