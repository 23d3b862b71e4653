import { expect, it } from 'vitest'
import type { AllowList } from '../config/sign-in-config.ts'
import { checkAllowed } from './allow-list.ts'
import { readIdentity } from './identity.ts'

const iss = 'https://login.example'
const domain: AllowList = { emailDomains: ['desk.example'], emails: [], groups: [] }

function failureOf(claims: Record<string, unknown>, allowed = domain, userInfo: Record<string, unknown> = {}): unknown {
  try {
    checkAllowed(readIdentity({ iss, sub: '1', ...claims }, userInfo, 'groups'), allowed)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

it.each(['anna@desk.example', 'ANNA@DESK.Example', 'anna+desk@desk.example', ' anna@desk.example '])(
  'takes the address %j for one of its domain',
  (email) => {
    expect(failureOf({ email })).toBeUndefined()
  },
)

it.each<unknown>([
  'anna@sub.desk.example',
  'anna@notdesk.example',
  'anna@desk.example.evil.example',
  'anna@evil.example@desk.example',
  'anna@desk.example@evil.example',
  '"a@desk.example" <anna@evil.example>',
  'desk.example',
  '@desk.example',
  // Letters outside of ASCII whose lower case is ASCII.
  'anna@des\u212a.example',
  '\u212aate@desk.example',
  ['anna@desk.example'],
  { address: 'anna@desk.example' },
  undefined,
  null,
  '',
])('does not take the address %j for one of its domain', (email) => {
  expect(failureOf({ email })).toBe('not-allowed')
})

it.each<unknown>([false, 'false', 'False', 0, 'no', '', {}])('wants the address verified: %j', (email_verified) => {
  const email = 'anna@desk.example'
  expect(failureOf({ email, email_verified })).toBe('email-unverified')
  expect(failureOf({ email_verified }, domain, { email })).toBe('email-unverified')
  expect(failureOf({ email }, domain, { email_verified })).toBe('email-unverified')
  expect(failureOf({ email, email_verified: true }, domain, { email_verified })).toBe('email-unverified')
  expect(failureOf({ email, email_verified }, domain, { email, email_verified: true })).toBe('email-unverified')
})

it.each<unknown>([true, 'true', 'True', 1, undefined, null])('takes an address for verified: %j', (email_verified) => {
  expect(failureOf({ email: 'anna@desk.example', email_verified })).toBeUndefined()
})

it('takes no user info for what the ID token says otherwise', () => {
  expect(failureOf({ email: 'anna@evil.example' }, domain, { email: 'anna@desk.example' })).toBe('not-allowed')
  expect(failureOf({ groups: [] }, { ...domain, emailDomains: [], groups: ['a'] }, { groups: ['a'] })).toBe(
    'not-allowed',
  )
})

it.each<[unknown, string | undefined]>([
  [['support', 'other'], undefined],
  ['support', undefined],
  ['support,other', 'not-allowed'],
  [['Support'], 'not-allowed'],
  [[['support', 7]], 'not-allowed'],
  [{ support: true }, 'not-allowed'],
  [undefined, 'not-allowed'],
])('reads groups from %j', (groups, failure) => {
  const allowed = { emailDomains: [], emails: [], groups: ['support', 'admins'] }
  expect(failureOf({ groups }, allowed)).toBe(failure)
})

it('wants both an address and a group of the lists where both are set', () => {
  const allowed = { ...domain, groups: ['support'] }
  expect(failureOf({ email: 'anna@desk.example', groups: ['support'] }, allowed)).toBeUndefined()
  expect(failureOf({ email: 'anna@desk.example' }, allowed)).toBe('not-allowed')
  expect(failureOf({ groups: ['support'] }, allowed)).toBe('not-allowed')
})

it('has a name for everybody, of bounded length', () => {
  const nameOf = (claims: object) => readIdentity({ iss, sub: '1', ...claims }, {}, 'groups').name
  expect(nameOf({ name: ' ', preferred_username: 'anna', email: 'a@b' })).toBe('anna')
  expect(nameOf({ name: 7, email: 'a@b', email_verified: true })).toBe('a@b')
  expect(nameOf({ name: 7, email: 'a@b' })).toBe('1')
  expect(nameOf({})).toBe('1')
  expect(nameOf({ name: 'x'.repeat(5000) })).toHaveLength(200)
})
