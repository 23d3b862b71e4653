import { describe, expect, it } from 'vitest'
import { readAllowList } from './sign-in-rules.ts'
import type { Env } from './variable.ts'

const groupsOf = (ALLOWED_GROUPS: string) => readAllowList({ ALLOWED_GROUPS }).groups

describe('a list of groups', () => {
  it.each([
    ['support, admins ,', ['support', 'admins']],
    [String.raw`CN=Support\,OU=Groups\,DC=acme`, ['CN=Support,OU=Groups,DC=acme']],
    [String.raw`CN=A\,DC=acme, CN=B\,DC=acme, admins`, ['CN=A,DC=acme', 'CN=B,DC=acme', 'admins']],
    ['["CN=Support,OU=Groups,DC=acme"]', ['CN=Support,OU=Groups,DC=acme']],
    [' ["CN=A,DC=acme", "role=admin", "role=agent", "a;b"] ', ['CN=A,DC=acme', 'role=admin', 'role=agent', 'a;b']],
    [String.raw`["CN=Support\\, night,DC=acme"]`, [String.raw`CN=Support\, night,DC=acme`]],
    [String.raw`DESK\support`, [String.raw`DESK\support`]],
    ['CN=Support', ['CN=Support']],
    ['CN=Support,admins', ['CN=Support', 'admins']],
    ['/acme/support, 7b2e0c5e-0000-4000-8000-000000000000', ['/acme/support', '7b2e0c5e-0000-4000-8000-000000000000']],
  ])('reads %j', (text, groups) => {
    expect(groupsOf(text)).toEqual(groups)
  })

  it.each([
    'CN=Support,OU=Groups,DC=acme',
    'cn=support, ou=groups, dc=acme',
    'admins,CN=Support,OU=Groups',
    'CN=Support,OU=Groups,DC=acme,CN=Admins,OU=Groups,DC=acme',
    'uid = a,dc = acme',
    '2.5.4.3=Support,2.5.4.11=Groups',
    String.raw`CN=Support\, night,OU=Groups,DC=acme`,
    String.raw`CN=Support\, night,DC=acme`,
    'role=admin,role=agent',
  ])('stops the start where its commas cut a distinguished name, and says how to write one: %s', (text) => {
    expect(() => groupsOf(text)).toThrow(/^ALLOWED_GROUPS .*\\, .*\["CN=Support,OU=Groups,DC=acme"\]\.$/)
  })

  it.each(['support;admins', '"support","admins"', "'support'", '"support"'])(
    'stops the start where other marks than commas stand between its names: %s',
    (text) => {
      expect(() => groupsOf(text)).toThrow(/^ALLOWED_GROUPS .*\["one","two"\]\.$/)
    },
  )

  it.each(['[support]', '["support"', '[1]', '["a",["b"]]', '[{"a":1}]', '[null]'])(
    'stops the start where it begins like JSON and is none: %s',
    (text) => {
      expect(() => groupsOf(text)).toThrow(/^ALLOWED_GROUPS .*\["one","two"\]\.$/)
    },
  )
})

it.each<Env>([
  { ALLOWED_EMAILS: 'Anna Agent <anna@desk.example>' },
  { ALLOWED_EMAILS: '<anna@desk.example>' },
  { ALLOWED_EMAILS: '"Agent, Anna" <anna@desk.example>' },
  { ALLOWED_EMAILS: '"anna@desk.example","bert@desk.example"' },
  { ALLOWED_EMAILS: 'mailto:anna@desk.example' },
  { ALLOWED_EMAILS: 'anna@desk.example;bert@desk.example' },
  { ALLOWED_EMAILS: 'anna@desk.example bert@desk.example' },
  { ALLOWED_EMAILS: 'anna@desk.example\\,bert@desk.example' },
  { ALLOWED_EMAILS: '*@desk.example' },
  { ALLOWED_EMAILS: '@desk.example' },
  { ALLOWED_EMAILS: 'anna@' },
  { ALLOWED_EMAILS: 'anna@desk.example.' },
  { ALLOWED_EMAILS: 'anna@desk..example' },
  { ALLOWED_EMAILS: 'анна@desk.example' },
  { ALLOWED_EMAILS: '["anna"]' },
  { ALLOWED_EMAIL_DOMAINS: '*.desk.example' },
  { ALLOWED_EMAIL_DOMAINS: 'https://desk.example' },
  { ALLOWED_EMAIL_DOMAINS: 'desk.example;bsg.example' },
  { ALLOWED_EMAIL_DOMAINS: 'desk.example bsg.example' },
  { ALLOWED_EMAIL_DOMAINS: '"desk.example"' },
  { ALLOWED_EMAIL_DOMAINS: 'anna@desk.example' },
  { ALLOWED_EMAIL_DOMAINS: 'desk' },
])('stops the start where addresses are written in another way: %j', (env) => {
  const [name] = Object.keys(env)
  expect(() => readAllowList(env)).toThrow(new RegExp(`^${name} .*\\.$`))
})

it('reads addresses and domains as JSON too, and in small letters', () => {
  const env = { ALLOWED_EMAILS: '["Anna@Desk.example"]', ALLOWED_EMAIL_DOMAINS: '["@BSG.example"]' }
  expect(readAllowList(env)).toMatchObject({ emails: ['anna@desk.example'], emailDomains: ['bsg.example'] })
})
