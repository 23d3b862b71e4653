import { bsgVariables, sandboxVariables } from './bsg-variables.ts'
import { fieldVariables } from './field-names.ts'
import { limitVariables, networkVariables, operationVariables } from './server-variables.ts'
import { sharedStateVariables } from './shared-state.ts'
import { signInVariables } from './sign-in-variables.ts'
import { ConfigError, type Env, type Variable } from './variable.ts'

/** The configuration: every variable that Contact Desk reads, in the order of the README. */
export const variables = {
  ...bsgVariables,
  ...fieldVariables,
  ...networkVariables,
  ...limitVariables,
  ...sharedStateVariables,
  ...signInVariables,
  ...operationVariables,
  ...sandboxVariables,
}

export type VariableName = keyof typeof variables

type Read<V> = V extends { read: (...given: never[]) => infer T } ? Exclude<T, undefined> : never
export type Value<N extends VariableName> =
  | Read<(typeof variables)[N]>
  | ((typeof variables)[N] extends { default: string } ? never : undefined)

const table: [VariableName, Variable][] = Object.entries(variables) as [VariableName, Variable][]

/** The names of all variables, or of those that have a mark in the table. */
export function namesOf(mark?: 'isSecret' | 'isOidcOnly' | 'isSandboxOnly' | 'hasSmallName'): VariableName[] {
  return table.filter(([, variable]) => mark === undefined || variable[mark]).map(([name]) => name)
}

/** All names that set something, in small letters too where the table says so. */
const known = new Set<string>([...namesOf(), ...namesOf('hasSmallName').map((name) => name.toLowerCase())])

export function isVariable(name: string): boolean {
  return known.has(name)
}

/** The names that set a variable, the preferred one first. */
export function spellingsOf(name: VariableName): string[] {
  const { hasSmallName }: Variable = variables[name]
  return hasSmallName ? [name.toLowerCase(), name] : [name]
}

/**
 * The value of a variable. An empty text counts as not set.
 * @param otherwise is read in place of the table's default
 * @throws {ConfigError} when the text is wrong
 */
export function readVariable<N extends VariableName>(env: Env, name: N, otherwise?: string): Value<N> {
  const variable: Variable = variables[name]
  const used = spellingsOf(name).find((spelling) => env[spelling]) ?? name
  const text = env[used] || (otherwise ?? variable.default)
  if (text === undefined) return undefined as Value<N>
  const refuse = (complaint: string): never => {
    throw new ConfigError(`${used} ${complaint}.`)
  }
  const value = variable.read(text, refuse)
  return (value ?? refuse(`is not ${variable.expected}: ${variable.mend}`)) as Value<N>
}

/** The value of a variable that signing in needs. @throws {ConfigError} when it is not set */
export function readNeeded<N extends VariableName>(env: Env, name: N): Exclude<Value<N>, undefined> {
  const value = readVariable(env, name)
  if (value !== undefined) return value as Exclude<Value<N>, undefined>
  const { oidcNeeds }: Variable = variables[name]
  throw new ConfigError(`${name} is missing, and AUTH_MODE is oidc: set it to ${oidcNeeds}.`)
}
