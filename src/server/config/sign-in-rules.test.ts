import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { ConfigError, type Env } from './variable.ts'

const secret = 'a-secret-of-more-than-thirty-two-bytes'
const clientSecret = 'client-secret-that-nobody-sees'

const oidc: Env = {
  AUTH_MODE: 'oidc',
  PUBLIC_URL: 'https://desk.example',
  OIDC_ISSUER: 'https://login.example/realms/desk',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: clientSecret,
  SESSION_SECRET: secret,
  ALLOWED_EMAIL_DOMAINS: 'desk.example',
}

function messageOf(env: Env): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('without sign-in', () => {
  it.each(['127.0.0.1', '127.9.9.9', 'localhost', 'LocalHost', 'desk.localhost', '::1', '0:0:0:0:0:0:0:1'])(
    'the server may listen on %s, which only this machine reaches',
    (HOST) => {
      expect(readConfig({ HOST }).signIn).toBeUndefined()
      expect(readConfig({ HOST, AUTH_MODE: 'none' }).signIn).toBeUndefined()
    },
  )

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.20',
    'fd00::2',
    '::ffff:127.0.0.1',
    'desk.example',
    'localhost.example',
    'fe80::1%eth0',
    '::1%lo',
  ])('it does not start on %s, unless a proxy in front is promised', (HOST) => {
    expect(messageOf({ HOST })).toMatch(/^HOST .*ALLOW_UNAUTHENTICATED.*\.$/)
    expect(readConfig({ HOST, ALLOW_UNAUTHENTICATED: '1' })).toMatchObject({ host: HOST, signIn: undefined })
  })

  it.each(['https://desk.example', 'http://192.168.1.20', 'https://localhost.example'])(
    'it does not start for agents who open %s, unless a proxy in front is promised',
    (PUBLIC_URL) => {
      expect(messageOf({ PUBLIC_URL })).toMatch(/^PUBLIC_URL .*ALLOW_UNAUTHENTICATED.*\.$/)
      expect(readConfig({ PUBLIC_URL, ALLOW_UNAUTHENTICATED: '1' }).signIn).toBeUndefined()
    },
  )

  it('it does not start for a proxy in front, unless that is promised to make agents sign in', () => {
    expect(messageOf({ TRUSTED_PROXIES: '127.0.0.1' })).toMatch(/^TRUSTED_PROXIES .*ALLOW_UNAUTHENTICATED.*\.$/)
  })

  it('it may be opened at an address that only this machine reaches', () => {
    expect(readConfig({ PUBLIC_URL: 'https://desk.localhost:8443' }).signIn).toBeUndefined()
  })
})

describe('with sign-in', () => {
  it('the server may listen anywhere', () => {
    expect(readConfig({ ...oidc, HOST: '0.0.0.0' }).signIn).toEqual({
      publicUrl: new URL('https://desk.example'),
      issuer: new URL('https://login.example/realms/desk'),
      clientId: 'desk',
      clientSecret,
      sessionSecrets: [secret],
      idleMs: 30 * 60_000,
      maxMs: 12 * 3_600_000,
      allowed: { emailDomains: ['desk.example'], emails: [], groups: [] },
      groupsClaim: 'groups',
    })
  })

  it('takes every setting', () => {
    const env = {
      ...oidc,
      PUBLIC_URL: 'http://localhost:5173/',
      OIDC_ISSUER: 'http://127.0.0.1:9000',
      OIDC_CLIENT_SECRET: '',
      SESSION_SECRET: `${secret}, other ${secret}`,
      SESSION_IDLE_MINUTES: '1',
      SESSION_MAX_HOURS: '168',
      ALLOWED_EMAIL_DOMAINS: '@Desk.example, bsg.example,',
      ALLOWED_EMAILS: 'Bert+desk@other.example',
      ALLOWED_GROUPS: 'Support, 7b2e',
      GROUPS_CLAIM: 'https://desk.example/groups',
    }
    expect(readConfig(env).signIn).toMatchObject({
      publicUrl: new URL('http://localhost:5173'),
      issuer: new URL('http://127.0.0.1:9000'),
      clientSecret: undefined,
      sessionSecrets: [secret, `other ${secret}`],
      idleMs: 60_000,
      maxMs: 168 * 3_600_000,
      allowed: {
        emailDomains: ['desk.example', 'bsg.example'],
        emails: ['bert+desk@other.example'],
        groups: ['Support', '7b2e'],
      },
      groupsClaim: 'https://desk.example/groups',
    })
  })
})

it.each<[string, Env]>([
  ['AUTH_MODE', { AUTH_MODE: 'saml' }],
  ['AUTH_MODE', { ...oidc, AUTH_MODE: 'OIDC' }],
  ['ALLOW_UNAUTHENTICATED', { ALLOW_UNAUTHENTICATED: 'true' }],
  ['ALLOW_UNAUTHENTICATED', { HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: '0' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'https://login.example' }],
  ['ALLOWED_GROUPS', { ALLOWED_GROUPS: 'support' }],
  ['PUBLIC_URL', { ...oidc, PUBLIC_URL: '' }],
  ['PUBLIC_URL', { ...oidc, PUBLIC_URL: 'http://desk.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'desk.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://desk.example/path' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://desk.example?a' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://me@desk.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://desk example' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: '' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'login.example' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'http://login.example' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'https://me:pa55@login.example' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'https://login.example?x' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'https://login.example/.well-known/openid-configuration' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }],
  ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'https://login.microsoftonline.com/Organizations/v2.0' }],
  ['OIDC_CLIENT_ID', { ...oidc, OIDC_CLIENT_ID: '' }],
  ['SESSION_SECRET', { ...oidc, SESSION_SECRET: '' }],
  ['SESSION_SECRET', { ...oidc, SESSION_SECRET: 'x'.repeat(31) }],
  ['SESSION_SECRET', { ...oidc, SESSION_SECRET: `${secret},short` }],
  ['SESSION_SECRET', { ...oidc, SESSION_SECRET: `${secret},` }],
  ['SESSION_IDLE_MINUTES', { ...oidc, SESSION_IDLE_MINUTES: '0' }],
  ['SESSION_MAX_HOURS', { ...oidc, SESSION_MAX_HOURS: '0.5' }],
  ['ALLOWED_EMAIL_DOMAINS', { ...oidc, ALLOWED_EMAIL_DOMAINS: '' }],
  ['ALLOWED_EMAIL_DOMAINS', { ...oidc, ALLOWED_EMAIL_DOMAINS: ' , ' }],
  ['ALLOWED_EMAIL_DOMAINS', { ...oidc, ALLOWED_EMAIL_DOMAINS: '*' }],
  ['ALLOWED_EMAIL_DOMAINS', { ...oidc, ALLOWED_EMAIL_DOMAINS: 'anna@desk.example' }],
  ['ALLOWED_EMAILS', { ...oidc, ALLOWED_EMAILS: 'desk.example' }],
  ['ALLOWED_GROUP', { ...oidc, ALLOWED_GROUP: 'support' }],
  ['ALLOWED_EMAIL', { ...oidc, ALLOWED_EMAIL: 'anna@desk.example' }],
  ['ALLOWED_', { ...oidc, ALLOWED_: 'support' }],
  ['allowed_groups', { ...oidc, allowed_groups: 'support' }],
  ['VITE_SECRET', { ...oidc, VITE_SECRET: clientSecret }],
  ['VITE_SECRET', { ...oidc, VITE_SECRET: `x${secret}` }],
])('stops the start with one line that names %s: %j', (name, env) => {
  const message = messageOf(env)
  expect(message).toMatch(new RegExp(`^${name} .*\\.$`))
  for (const hidden of [secret, clientSecret, 'pa55']) expect(message).not.toContain(hidden)
})

it('leaves alone what other programs are told', () => {
  const others = {
    ALLOWED_HOSTS: '*',
    ALLOWED_ORIGINS: '*',
    ALLOWED_GROUP: '',
    DISALLOWED_GROUPS: 'x',
    SESSION_MANAGER: 'local/desk',
    OIDC_SERVICE_HOST: '10.0.0.9',
  }
  expect(readConfig({ ...oidc, ...others })).toEqual(readConfig(oidc))
  expect(readConfig({ ALLOWED_GROUP: 'support' })).toEqual(readConfig({}))
})

it('takes the tenant of one’s own at Microsoft', () => {
  const issuer = 'https://login.microsoftonline.com/7b2e0c5e-0000-4000-8000-000000000000/v2.0'
  expect(readConfig({ ...oidc, OIDC_ISSUER: issuer }).signIn?.issuer.href).toBe(issuer)
})
