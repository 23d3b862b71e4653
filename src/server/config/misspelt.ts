import { meantBy } from './near-names.ts'
import { ConfigError, type Env } from './variable.ts'
import { isVariable, namesOf } from './variables.ts'

const guarded = /^(?:BSG|OIDC_|ALLOWED_)/i

const own: string[] = namesOf().filter((name) => guarded.test(name))

/**
 * A misspelt name in `.env` would be ignored: the sandbox would answer where somebody expects their contacts, and a
 * list of who may sign in would be shorter than they think.
 */
export function refuseMisspelt(file: Env, where = 'in .env'): void {
  const name = Object.keys(file).find((key) => guarded.test(key) && !own.includes(key))
  if (name !== undefined) {
    throw new ConfigError(`${name} ${where} is no setting: write ${own.join(', ')}, or remove the line.`)
  }
}

/** The same in the environment, where names of others' stand too, so that only the key's counts. */
export function refuseMisspeltKey(environment: Env, apiKey: string | undefined): void {
  if (apiKey) return
  const name = Object.keys(environment).find((key) => environment[key] && isMeantAsKey(key, environment[key]))
  if (name === undefined) return
  throw new ConfigError(
    `${name} is no setting, and without BSG_API_KEY the sandbox would answer: write BSG_API_KEY, or remove ${name}.`,
  )
}

function isMeantAsKey(name: string, value = ''): boolean {
  return meantBy(name) === 'BSG_API_KEY' || (/BSG/i.test(name) && !isVariable(name) && /^(?:live|test)_./.test(value))
}

/** Whose names in the environment may look like ours: Kubernetes tells of a service named `bsg` in such. */
const othersNames = /^(?:npm_|VITE_|.*_(?:SERVICE_HOST|SERVICE_PORT\w*|PORT(?:_\d+_.+)?)$)/

/** What else has no effect, one warning for each. */
export function warningsOf(file: Env, environment: Env): string[] {
  const inFile = Object.keys(file)
    .filter((name) => !isVariable(name))
    .map((name) => `${name} in .env is no setting, and has no effect.${didYouMean(name)}`)
  const inEnvironment = Object.keys(environment)
    .filter((name) => environment[name] && !(name in file) && !othersNames.test(name) && meantBy(name) !== undefined)
    .map((name) => `${name} in the environment is no setting, and has no effect.${didYouMean(name)}`)
  return [...inFile, ...inEnvironment]
}

function didYouMean(name: string): string {
  const setting = meantBy(name)
  return setting === undefined ? '' : ` Did you mean ${setting}?`
}
