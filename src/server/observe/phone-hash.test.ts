import { expect, it } from 'vitest'
import { createPhoneHash, phoneHashes } from './phone-hash.ts'

const SESSION_SECRET = 'one-secret-of-the-tests, another-one'

it('is HMAC-SHA-256 under a key that HKDF derives from the secret', () => {
  // openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt key:secret -kdfopt info:"contact-desk audit phone" HKDF
  // printf 380965901726 | openssl mac -digest SHA256 -macopt hexkey:… -binary HMAC | basenc --base64url
  expect(createPhoneHash('secret')('380965901726')).toBe('5pOhmbxEjhFE9dDLzu7zPyG0eRMhGFeFQQ-FgEDWyR0')
})

it.each(['380965901726', '+380 96 590-17-26\n', '00380 (96) 590.17.26'])(
  'is the same for %j, under each secret',
  (text) => {
    expect(phoneHashes(text, { SESSION_SECRET })).toEqual([
      createPhoneHash('one-secret-of-the-tests')('380965901726'),
      createPhoneHash('another-one')('380965901726'),
    ])
  },
)

it.each(['', '12345678', '1234567890123456', 'Anna 380965901726'])('is refused for %j, in words', (text) => {
  expect(() => phoneHashes(text, { SESSION_SECRET })).toThrow(/^This is not a phone: /)
})

it('needs a secret', () => {
  expect(() => phoneHashes('380965901726', {})).toThrow(/^SESSION_SECRET is missing: /)
})
