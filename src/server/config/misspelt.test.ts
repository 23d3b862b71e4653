import { describe, expect, it } from 'vitest'
import { refuseMisspeltKey, warningsOf } from './misspelt.ts'
import { meantBy } from './near-names.ts'
import { namesOf } from './variables.ts'

it.each([
  ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ['TRUST_PROXIES', 'TRUSTED_PROXIES'],
  ['BSG_APIKEY', 'BSG_API_KEY'],
  ['bsg_api_key', 'BSG_API_KEY'],
  ['BSG_API_KYE', 'BSG_API_KEY'],
  ['BSG-API-KEY', 'BSG_API_KEY'],
  ['AUTHMODE', 'AUTH_MODE'],
  ['SESSION_SECERT', 'SESSION_SECRET'],
  ['SESSION_SECRETS', 'SESSION_SECRET'],
  ['PUBLIC_URI', 'PUBLIC_URL'],
  ['ALLOWED_EMAIL_DOMAIN', 'ALLOWED_EMAIL_DOMAINS'],
  ['METRIC_TOKEN', 'METRICS_TOKEN'],
  ['HOME_COUNTRY', 'HOME_COUNTRIES'],
  ['LOGLEVEL', 'LOG_LEVEL'],
])('%s means %s', (name, setting) => {
  expect(meantBy(name)).toBe(setting)
})

it.each([
  'HOME',
  'PATH',
  'HOSTNAME',
  'SHELL',
  'LANG',
  'TERM',
  'USER',
  'PWD',
  'NODE_ENV',
  'LOGNAME',
  'POSTGRES_HOST',
  'CI',
])('%s, which is in many environments, means none', (name) => {
  expect(meantBy(name)).toBeUndefined()
})

it.each(namesOf())('%s is a setting and means no other', (name) => {
  expect(meantBy(name)).toBeUndefined()
})

describe('a key under another name in the environment', () => {
  it.each([
    { BSG_APIKEY: 'live_abc' },
    { BSG_API_KEYS: 'x' },
    { BSG_KEY: 'live_abc' },
    { BSG_TOKEN: 'test_abc' },
    { bsg_api_key: 'live_abc' },
  ])('stops the start, where no key is set: %j', (env) => {
    const [name = '', value = ''] = Object.entries(env)[0] ?? []
    expect(() => refuseMisspeltKey(env, undefined)).toThrow(new RegExp(`^${name} is no setting.*BSG_API_KEY`))
    expect(() => refuseMisspeltKey(env, undefined)).toThrow(expect.not.stringContaining(`=${value}`))
    expect(() => refuseMisspeltKey(env, 'live_real')).not.toThrow()
  })

  it.each([{ MOLLIE_API_KEY: 'live_abc' }, { BSG_SERVICE_HOST: '10.0.0.1' }, { BSG_APIKEY: '' }, { BSG_API_URL: 'x' }])(
    'may be another program’s, or empty: %j',
    (env) => {
      expect(() => refuseMisspeltKey(env, undefined)).not.toThrow()
    },
  )
})

it('there is a warning for each name that has no effect', () => {
  expect(
    warningsOf({ PORT: '1', TRUSTED_PROXY: '10.0.0.1', NODE_ENV: 'x' }, { AUTH_MOD: 'oidc', HOME: '/', CI: '1' }),
  ).toEqual([
    'TRUSTED_PROXY in .env is no setting, and has no effect. Did you mean TRUSTED_PROXIES?',
    'NODE_ENV in .env is no setting, and has no effect.',
    'AUTH_MOD in the environment is no setting, and has no effect. Did you mean AUTH_MODE?',
  ])
})

it('there is no warning of what Kubernetes says of services', () => {
  expect(
    warningsOf({}, { PUBLIC_URL_PORT: 'x', BSG_PORT: 'tcp://1.1.1.1', HOSTS_SERVICE_HOST: 'x', HOST: 'a' }),
  ).toEqual([])
})
