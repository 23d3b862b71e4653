import { createHash, hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'

/** Makes values unreadable and unchangeable for whoever has no secret. */
export type Seal = {
  /** @returns ASCII that can stand in a cookie, about a third longer than the value's JSON. */
  seal(value: unknown): Promise<string>
  /** The value; undefined when the text was not sealed by one of the secrets, or for another purpose or place. */
  open(text: string): Promise<unknown>
}

/**
 * Seals by AES-256-GCM, as JWE, with keys derived from the secrets.
 * @param secrets the first seals, all of them open
 * @param purpose what is sealed for one purpose cannot be opened for another
 * @param place whose seal it is: another server cannot open it, although it has the same secret
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
        } catch {
          // The next secret may open it.
        }
      }
      return undefined
    },
  }
}

/** Whether it is spelt as we spell it: Base64 ends in bits that mean nothing, and decoders take other letters for them. */
function isCanonical(text: string): boolean {
  return text.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
}
