import { readFileSync, statSync } from 'node:fs'
import { ConfigError, type Env } from './variable.ts'

/** @throws what is no UTF-8, such as UTF-16, which some shells write; a byte order mark is left out. */
export function decodeEnvFile(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (text.includes('\0')) throw new TypeError('UTF-16')
  return text
}

const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=(.*)$/

/**
 * Reads what everybody reads alike, and stops at the rest. Parsers leave that out or cut it off without a word; Node's
 * own loses the line after an indented comment.
 * @throws {ConfigError} that names the variable and the mend, and never quotes a value
 */
export function parseEnvFile(text: string): Env {
  const env: Env = {}
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const [, name, value = ''] = assignment.exec(line) ?? []
    if (name === undefined) throw new ConfigError(`.env has no setting in line ${index + 1}: write NAME=value there.`)
    if (Object.hasOwn(env, name)) throw new ConfigError(`${name} is in .env more than once: leave one of its lines.`)
    env[name] = readValue(name, value)
  }
  return env
}

function readValue(name: string, text: string): string {
  const quote = /^\s*(['"`])/.exec(text)?.[1]
  if (quote === undefined) {
    const value = text.replace(/\s#.*$/, '').trim()
    if (!value.includes('#')) return value
    throw new ConfigError(
      `${name} in .env holds a #, where others cut it off: put the whole value into quotes ('…'), or a space before a comment.`,
    )
  }
  const [, value = '', rest = ''] = text
    .trim()
    .slice(1)
    .split(new RegExp(`^([^${quote}]*)${quote}`))
  if (!text.trim().slice(1).includes(quote)) {
    throw new ConfigError(`${name} in .env begins with a quote that does not end on its line: close it there.`)
  }
  if (/^\s*(?:#.*)?$/.test(rest)) return quote === '"' ? value.replaceAll('\\n', '\n') : value
  throw new ConfigError(`${name} in .env goes on after its closing quote: put all of it into one pair of quotes.`)
}

/** What `.env` in the working directory says, and whether others on this machine may read it. */
export function readEnvFile(): { file: Env; isOpen: boolean } {
  let text: string
  let mode: number
  try {
    text = decodeEnvFile(readFileSync('.env'))
    mode = statSync('.env').mode
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { file: {}, isOpen: false }
    throw new ConfigError('.env cannot be read: save it as a readable text file in UTF-8, or remove it.')
  }
  return { file: parseEnvFile(text), isOpen: (mode & 0o077) !== 0 && process.platform !== 'win32' }
}
