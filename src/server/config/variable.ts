export type Env = Record<string, string | undefined>

/** A wrong configuration. The message is one line that names the variable and the mend, never a secret. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Stops the start. @param complaint continues the variable's name: what is wrong, a colon, the mend */
export type Refuse = (complaint: string) => never

/** One environment variable. Everything that the code, the README and `.env.example` say of it comes from here. */
export type Variable<T = unknown> = {
  /** Read where nothing is set. Without a default, an unset variable is `undefined`. */
  default?: string
  /** What the README shows in place of the default. */
  unset?: string
  /** What it is for, in Markdown. */
  meaning: string
  /** What `.env.example` shows in place of the default. */
  example?: string
  /** What the text must be, as in "is not …". */
  expected: string
  /** How to correct it. */
  mend: string
  /** @returns the value; `undefined` when the text is not what is expected */
  read: (text: string, refuse: Refuse) => T | undefined
  /** Nobody else on the machine may read it. */
  isSecret?: true
  /** It has no effect without `AUTH_MODE=oidc`; setting it without that stops the start. */
  isOidcOnly?: true
  /** With `AUTH_MODE=oidc` it must be set: to what. */
  oidcNeeds?: string
  /** Other programs read the name in small letters too, and prefer that. */
  hasSmallName?: true
  /** Only `npm run sandbox` reads it, and only from the environment. */
  isSandboxOnly?: true
}

type Reading<T> = Pick<Variable<T>, 'expected' | 'mend' | 'read'>

export function wholeNumber(least: number, most: number): Reading<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    mend: 'correct it or remove it',
    read(text) {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      return value >= least && value <= most ? value : undefined
    },
  }
}

/** A switch: `1`, or not set. */
export const yes: Reading<true> = {
  expected: 'a yes',
  mend: 'write 1, or remove it',
  read: (text) => (text === '1' ? true : undefined),
}

export const anyText: Reading<string> = { expected: 'a text', mend: 'correct it', read: (text) => text }

export function oneOf<const T extends string>(expected: string, choices: readonly T[]): Reading<T> {
  const last = choices.at(-1)
  return {
    expected,
    mend: `write ${choices.slice(0, -1).join(', ')} or ${last}`,
    read: (text) => choices.find((choice) => choice === text),
  }
}

/** An absolute `http:` or `https:` URL; `undefined` for anything else. */
export function readHttpUrl(text: string): URL | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
}
