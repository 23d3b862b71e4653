import { describe, expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { apiKey, createTestApp } from '../testing/fake-upstream.ts'
import { createPhoneHash } from './phone-hash.ts'

const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const phone = '380965901726'

describe('the phone of a search', () => {
  const secrets = ['a-secret-of-tests-that-is-long-enough', 'an-old-secret-of-tests-that-is-long-enough']

  async function hashes(SESSION_SECRET: string | undefined, phones: string[]) {
    const { post, logged } = createTestApp({}, { BSG_API_KEY: apiKey, SESSION_SECRET })
    for (const asked of phones)
      for (const path of [search, stopList]) await post(path, JSON.stringify({ phone: asked }))
    // Request IDs may hold as many digits.
    expect(logged.join('').replaceAll(/"requestId":"[^"]*"/g, '')).not.toMatch(/\d{9}/)
    return auditLines(logged).map(({ phoneHash }) => phoneHash)
  }

  it('stands there as a hash under the first secret, by which it can be found', async () => {
    const hash = createPhoneHash(secrets[0] ?? '')
    const [other] = await hashes(secrets.toReversed().join(','), [phone])
    expect(await hashes(secrets.join(', '), [phone, '380965901727'])).toEqual(
      [phone, phone, '380965901727', '380965901727'].map(hash),
    )
    expect(other).toBe(createPhoneHash(secrets[1] ?? '')(phone))
    expect(new Set([other, hash(phone), hash('380965901727')]).size).toBe(3)
  })

  it('is left out where there is no secret', async () => {
    expect(await hashes(undefined, [phone])).toEqual([undefined, undefined])
  })
})
