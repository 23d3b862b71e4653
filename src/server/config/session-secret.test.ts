import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { readVariable } from './variables.ts'

const readSessionSecrets = (SESSION_SECRET: string) => readVariable({ SESSION_SECRET }, 'SESSION_SECRET')

it.each([
  'a'.repeat(32),
  'ab'.repeat(16),
  'abcdefgh'.repeat(4),
  '0123456789'.repeat(4),
  '0123456789abcdef'.repeat(2),
  '98765432109876543210987654321098',
  'abcdefghijklmnopqrstuvwxyz012345',
  'ACEGIKMOQSUWYacegikmoqsuwy13579!',
  '00112233445566778899aabbccddeeff',
  '00000000000000000000000000000001',
  'deadbeefdeadbeefdeadbeefdeadbeef',
  'aaaaaaaabbbbbbbbccccccccdddddddd',
  'qwertyuiopasdfghjklzxcvbnm123456',
  'Password1Password2Password3Password4',
  'changemechangemechangemechangeme',
  'replace-this-with-a-long-random-string',
  'your-secret-here-at-least-32-bytes',
  `${'x'.repeat(24)}kT9#fQ2z`,
  'a'.repeat(5000),
  '\u0430'.repeat(32),
])('refuses the secret %j, and names the mend', (secret) => {
  const message = /^SESSION_SECRET is easy to guess.* "openssl rand -base64 32" prints\.$/
  expect(() => readSessionSecrets(secret)).toThrow(message)
  expect(() => readSessionSecrets(`${randomBytes(32).toString('base64')},${secret}`)).toThrow(message)
})

it('takes whatever random bytes come, as the usual tools write them', () => {
  for (let count = 0; count < 2000; count += 1) {
    const bytes = randomBytes(32)
    const secrets = [
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      bytes.subarray(16).toString('hex'),
      bytes.subarray(8).toString('base64'),
    ]
    expect(readSessionSecrets(secrets.join(','))).toEqual(secrets)
  }
})

it('takes a sentence of one’s own', () => {
  const secret = 'seven herons argue about a broken umbrella'
  expect(readSessionSecrets(secret)).toEqual([secret])
})
