import { ProblemError } from '../http/problem.ts'
import { unescapedLayers } from './unescape.ts'

/** The key and tokens, which must never leave the server. */
export type Secrets = {
  /** @param until when a token expires, in milliseconds since the epoch; keeps the secret forever if missing */
  keep(secret: string, until?: number): void
  /** Also finds a secret in escapes and encodings that browsers undo. */
  isIn(text: string): boolean
  /** Returns the text. @throws {ProblemError} `upstream-malformed` if it holds a secret */
  refuse(text: string): string
}

type Kept = { tail: string; base64: string[]; unescaped: Buffer; until: number }

/** Characters; a shorter secret may occur by chance. */
const shortest = 16

/** Characters at the end that identify a secret; in a token they belong to the signature. */
const tailLength = 32

/** Upstream's clock may differ from ours. */
const clockMargin = 86_400_000

/** Each renewal adds a token; the oldest are forgotten first. */
const mostTokens = 64

export function createSecrets(now: () => number): Secrets {
  let lasting: Kept[] = []
  let tokens: Kept[] = []

  function isIn(text: string): boolean {
    const valid = [...lasting, ...tokens.filter(({ until }) => until > now())]
    if (valid.some(({ tail, base64 }) => [tail, ...base64].some((needle) => text.includes(needle)))) return true
    for (const layer of unescapedLayers(text)) {
      if (valid.some(({ unescaped }) => layer.includes(unescaped))) return true
    }
    return false
  }

  return {
    isIn,
    keep(secret, until) {
      if (secret.length < shortest) return
      const tail = secret.slice(-tailLength)
      const unescaped = Buffer.from(tail.replaceAll('\\', ''), 'latin1')
      const one = { tail, base64: inBase64(tail), unescaped, until: (until ?? Number.POSITIVE_INFINITY) + clockMargin }
      const isOther = (other: Kept) => other.tail !== tail && other.until > now()
      if (until === undefined) lasting = [one, ...lasting.filter(isOther)]
      else tokens = [one, ...tokens.filter(isOther)].slice(0, mostTokens)
    },
    refuse(text) {
      if (isIn(text)) throw new ProblemError('upstream-malformed', { reason: 'quotes a secret' })
      return text
    },
  }
}

/** The part that any base64 text with this one inside must contain, at each of the three offsets. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.from('x'.repeat(before) + text).toString('base64')
    return whole.slice(Math.ceil((before * 4) / 3), Math.floor(((before + text.length) * 4) / 3))
  })
}
