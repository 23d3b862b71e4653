// What a session without a store costs: docs/decisions/sign-in.md

import { createHash, hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'

/** Encrypts values, so that nobody can read or change them without a secret. */
export type Seal = {
  /** @returns ASCII for a cookie, about a third longer than the value's JSON */
  seal(value: unknown): Promise<string>
  /** Undefined if the text has another secret, purpose or place. */
  open(text: string): Promise<unknown>
}

/**
 * AES-256-GCM as JWE, with keys derived from the secrets.
 * @param secrets the first one seals, all of them open
 * @param purpose text sealed for one purpose does not open for another
 * @param place identifies this server, so that another one with the same secret cannot open it
 */
export function createSeal(secrets: string[], purpose: string, place: readonly string[] = []): Seal {
  const salt = createHash('sha256').update(JSON.stringify(place)).digest()
  const keys = secrets.map((secret) => new Uint8Array(hkdfSync('sha256', secret, salt, `contact-desk ${purpose}`, 32)))
  const [sealing] = keys
  if (!sealing) throw new RangeError('a seal needs a secret')
  const algorithms = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }

  return {
    seal: (value) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(sealing),
    async open(text) {
      if (!isCanonical(text)) return undefined
      for (const key of keys) {
        try {
          const { plaintext } = await compactDecrypt(text, key, algorithms)
          return JSON.parse(new TextDecoder().decode(plaintext))
        } catch {}
      }
      return undefined
    },
  }
}

/** Base64 has unused bits at the end, so decoders accept several spellings; only ours may open. */
function isCanonical(text: string): boolean {
  return text.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
}
