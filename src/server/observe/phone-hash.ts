import { createHmac, hkdfSync } from 'node:crypto'
import { isPhone } from '#contract/paths.ts'
import { ConfigError, type Env } from '../config/variable.ts'

/**
 * Hashes phones for the audit, so that it can be asked who looked for a number but holds none. Without the secret
 * nobody can try all numbers out.
 * @returns HMAC-SHA-256 as base64url, 43 characters
 */
export function createPhoneHash(secret: string): (phone: string) => string {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'contact-desk audit phone', 32))
  return (phone) => createHmac('sha256', key).update(phone).digest('base64url')
}

/**
 * What a phone is in the audit, under each secret of SESSION_SECRET. Those that are too short now may have been in use.
 * @param text the phone, in any usual notation with its country code
 * @throws {ConfigError} when the text is no phone, or when there is no secret
 */
export function phoneHashes(text: string, { SESSION_SECRET = '' }: Env): string[] {
  const phone = text.replace(/[\s().-]/g, '').replace(/^(?:\+|00)/, '')
  if (!isPhone(phone)) {
    throw new ConfigError('This is no phone: write 9 to 15 digits with the country code, such as +380 96 590 1726.')
  }
  const secrets = SESSION_SECRET.split(',').map((secret) => secret.trim())
  if (secrets.includes('')) {
    throw new ConfigError('SESSION_SECRET is missing: set it to the secrets that the audit was written under.')
  }
  return secrets.map((secret) => createPhoneHash(secret)(phone))
}
