import { ProblemError } from '../http/problem.ts'
import { unescapedLayers } from './unescape.ts'

/** What must never leave the server, for as long as it opens anything. */
export type Secrets = {
  /** @param until a token's end, milliseconds since the epoch; a secret without one, such as the key, is never forgotten */
  keep(secret: string, until?: number): void
  /** Whether a text holds one of them, as it stands or in another spelling that browsers and readers undo. */
  isIn(text: string): boolean
  /** Gives a text back. @throws {ProblemError} `upstream-malformed` when it holds a secret */
  refuse(text: string): string
}

type Kept = { tail: string; base64: string[]; unescaped: Buffer; until: number }

/** Characters; a shorter secret may stand in a text by chance. */
const shortest = 16

/** Characters at its end by which a secret is known: in a token they are the signature's. */
const tailLength = 32

/** Milliseconds that a token is still looked for after its expiry, since upstream's clock may be another. */
const clockMargin = 86_400_000

/** Tokens that are remembered, the newest first: each renewal makes one more. What never ends is kept besides. */
const mostTokens = 64

/** @param now milliseconds since the epoch */
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

/** What stands in every base64 text that holds this one, wherever in it: less the letters that its neighbours change. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.from('x'.repeat(before) + text).toString('base64')
    return whole.slice(Math.ceil((before * 4) / 3), Math.floor(((before + text.length) * 4) / 3))
  })
}
