import { expect, it } from 'vitest'
import { agentOf } from '../http/agent.ts'
import { readIdentity } from './identity.ts'

const iss = 'https://login.example/realms/desk'
const email = 'anna@desk.example'

const read = (claims: object, userInfo: Record<string, unknown> = {}) =>
  agentOf(readIdentity({ iss, sub: '1', ...claims }, userInfo, 'groups'))

it('is the issuer and its ID of the agent, whatever the agent is called', () => {
  expect(read({ sub: '8f3c', name: 'Boss', preferred_username: 'boss', email: 'boss@desk.example' })).toEqual({
    user: 'https://login.example/realms/desk#8f3c',
    email: undefined,
  })
  expect(read({ sub: 'auth0|8f3c' }).user).toBe(`${iss}#auth0|8f3c`)
  expect(read({ sub: 'Олена Коваль' }).user).toBe(`${iss}#Олена Коваль`)
})

it.each([
  ['a\nb', 'a%u000Ab'],
  ['a\u202eb', 'a%u202Eb'],
  ['a\u2028b', 'a%u2028b'],
  ['a\u0000b', 'a%u0000b'],
  ['a\ud800b', 'a%uD800b'],
  ['a\udc00b', 'a%uDC00b'],
  ['a\u{e0041}b', 'a%uDB40%uDC41b'],
  ['a%u000Ab', 'a%u0025u000Ab'],
  ['#', '#'],
])('writes the ID %j so that it can be read, and is nobody else’s', (sub, text) => {
  expect(read({ sub }).user).toBe(`${iss}#${text}`)
})

it.each<[string, object, Record<string, unknown>, string | undefined]>([
  ['the ID token says so', { email, email_verified: true }, {}, email],
  ['the user info says so', {}, { email, email_verified: 'true' }, email],
  [
    'the user info says so of the ID token’s address',
    { email },
    { email: 'Anna@Desk.Example', email_verified: 1 },
    email,
  ],
  ['nobody says so', { email }, {}, undefined],
  ['the ID token says that it is not', { email, email_verified: false }, { email, email_verified: true }, undefined],
  ['the user info says that it is not', { email, email_verified: true }, { email_verified: false }, undefined],
  ['the user info says so of another', { email }, { email: 'other@desk.example', email_verified: true }, undefined],
  ['another provider uses Entra’s claim', { email, xms_edov: true }, {}, undefined],
])('shows an address only where it is verified: %s', (_, idToken, userInfo, shown) => {
  expect(read(idToken, userInfo).email).toBe(shown)
})

it.each<[unknown, string | undefined]>([
  [true, email],
  ['1', email],
  [false, undefined],
  [undefined, undefined],
])('takes Entra’s word %j for whether the tenant owns the domain of an address', (xms_edov, shown) => {
  const tenant = 'https://login.microsoftonline.com/7b2e0c5e-0000-4000-8000-000000000000/v2.0'
  expect(read({ iss: tenant, email, xms_edov }).email).toBe(shown)
})
