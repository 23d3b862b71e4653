import { deflateRawSync } from 'node:zlib'
import type { Refuse } from './variable.ts'

/** Bytes. */
const shortest = 32

/**
 * Bytes that are left of a secret once everything predictable is taken out. Of 20,000 random ones, in hexadecimal or
 * Base64, none has less than 29.
 */
const leastLeft = 24

const mend = 'write what "openssl rand -base64 32" prints'

/** One or several secrets, separated by commas: the first seals, and hashes phones for the audit; all of them open. */
export function readSessionSecrets(text: string, refuse: Refuse): string[] {
  const secrets = text.split(',').map((secret) => secret.trim())
  if (secrets.some((secret) => Buffer.byteLength(secret) < shortest)) {
    return refuse(
      `is too short to keep anything secret: ${mend} (at least ${shortest} bytes), several with commas between them, the newest first`,
    )
  }
  if (secrets.some((secret) => bytesLeft(secret) < leastLeft)) {
    return refuse(`is easy to guess, since it repeats itself, counts, or is made of well-known words: ${mend}`)
  }
  return secrets
}

/** What people type when they are asked for something long: rows of keys, placeholders, well-known passwords. */
const wellKnown = [
  ...['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'],
  ...['password', 'passw0rd', 'letmein', 'welcome', 'iloveyou', 'admin', 'supersecret', 'topsecret', 'at-least-32'],
  ...[
    'changeme',
    'change-me',
    'change_me',
    'replace-me',
    'replace-this',
    'with-a-long-random-string',
    'your-secret-here',
  ],
]
const dictionary = Buffer.from(wellKnown.flatMap((word) => [word, [...word].reverse().join('')]).join(' '))

/** Compression takes out what repeats itself or is well known; of the steps between characters, what counts up or down. */
function bytesLeft(secret: string): number {
  const bytes = Buffer.from(secret.toLowerCase())
  const steps = bytes.map((byte, index) => byte - (bytes[index - 1] ?? 0))
  return Math.min(deflateRawSync(bytes, { level: 9, dictionary }).length, deflateRawSync(steps, { level: 9 }).length)
}
