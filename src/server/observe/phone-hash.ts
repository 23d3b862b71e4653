import { createHmac, hkdfSync } from 'node:crypto'
import { isPhone } from '#contract/paths.ts'
import { ConfigError, type Env } from '../config/variable.ts'

/** Lets the audit be searched for a phone without holding it. @returns 43 characters of base64url */
export function createPhoneHash(secret: string): (phone: string) => string {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'contact-desk audit phone', 32))
  return (phone) => createHmac('sha256', key).update(phone).digest('base64url')
}

/**
 * A phone's hashes under all secrets of SESSION_SECRET, even short ones of older versions.
 * @param text a phone with its country code, in any usual notation
 * @throws {ConfigError} if the text is no phone, or no secret is set
 */
export function phoneHashes(text: string, { SESSION_SECRET = '' }: Env): string[] {
  const phone = text.replace(/[\s().-]/g, '').replace(/^(?:\+|00)/, '')
  if (!isPhone(phone)) {
    throw new ConfigError('This is not a phone: write 9 to 15 digits with the country code, such as +380 96 590 1726.')
  }
  const secrets = SESSION_SECRET.split(',').map((secret) => secret.trim())
  if (secrets.includes('')) {
    throw new ConfigError('SESSION_SECRET is missing: set it to the secrets that the audit was written under.')
  }
  return secrets.map((secret) => createPhoneHash(secret)(phone))
}
