import { createHmac, hkdfSync } from 'node:crypto'

/** @returns a key for each secret, the sealing one first, each of 22 characters */
export type KeyHashes = (name: string) => [string, ...string[]]

/** 128 bits: nobody can make two names with the same key. */
const keyLength = 22

/**
 * Turns names of people into keys, so that whoever reads the engine learns nobody's name. Replicas find each other's
 * keys while a secret is exchanged, since they have one in common at each step.
 */
export function createKeyHashes([first, ...others]: string[]): KeyHashes {
  if (first === undefined) throw new RangeError('keys need a secret')
  const hashUnder = (secret: string) => {
    const key = new Uint8Array(hkdfSync('sha256', secret, '', 'contact-desk shared keys', 32))
    return (name: string) => createHmac('sha256', key).update(name).digest('base64url').slice(0, keyLength)
  }
  const hash = hashUnder(first)
  const rest = others.map(hashUnder)
  return (name) => [hash(name), ...rest.map((other) => other(name))]
}
