import { BlockList } from 'node:net'
import { describe, expect, it } from 'vitest'
import { mergeEnv, readConfig } from './config.ts'

const key = 'live_abc.DEF-123'

describe('readConfig', () => {
  it('starts in the sandbox, on this machine only, when nothing is set', () => {
    expect(readConfig({})).toEqual({
      mode: 'sandbox',
      apiKey: undefined,
      upstreamUrl: new URL('https://one-api.bsg.world'),
      timeZone: 'UTC',
      timeZoneAssumed: true,
      homeCountries: [],
      nameFields: [],
      pinnedFields: [],
      masksPhones: false,
      messageText: 'none',
      host: '127.0.0.1',
      port: 5173,
      publicUrl: undefined,
      metricsToken: undefined,
      egress: undefined,
      trustedProxies: new BlockList(),
      limits: { burst: 60, perSecond: 2, inFlight: 64, queue: 256 },
      signIn: undefined,
      isLocalOnly: true,
      logLevel: 'info',
      isLogLevelSet: false,
      sourceMaps: false,
      sandboxLatency: 80,
      warnings: [],
    })
  })

  it('takes an empty variable for one that is not set', () => {
    const names = [
      'BSG_API_KEY',
      'BSG_API_URL',
      'BSG_TIME_ZONE',
      'HOME_COUNTRIES',
      'HOST',
      'PORT',
      'PUBLIC_URL',
      'AUTH_MODE',
      'ALLOW_UNAUTHENTICATED',
      'OIDC_ISSUER',
      'ALLOWED_GROUPS',
      'SESSION_SECRET',
      'LOG_LEVEL',
      'TRUSTED_PROXIES',
      'METRICS_TOKEN',
      'RATE_BURST',
      'RATE_PER_SECOND',
      'UPSTREAM_IN_FLIGHT',
      'UPSTREAM_QUEUE',
      'SOURCE_MAPS',
      'SANDBOX_LATENCY',
      'VITE_BSG_API_KEY',
    ]
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}))
  })

  it.each([
    [key, 'live'],
    ['test_abc', 'test'],
  ])('tells the mode by the prefix of the key %s', (apiKey, mode) => {
    expect(readConfig({ BSG_API_KEY: apiKey })).toMatchObject({ apiKey, mode })
  })

  it('does not assume the zone once it is set, be it UTC', () => {
    expect(readConfig({ BSG_TIME_ZONE: 'UTC' })).toMatchObject({ timeZone: 'UTC', timeZoneAssumed: false })
  })

  it.each([
    'https://example.com/one/',
    'http://localhost:5174',
    'http://api.localhost',
    'http://127.8.9.1',
    'HTTPS://example.com',
    'http://[::1]:1',
  ])('takes the upstream %s', (url) => {
    expect(readConfig({ BSG_API_KEY: key, BSG_API_URL: url }).upstreamUrl).toEqual(new URL(url))
  })
})

it('takes the limits themselves, and IPv6', () => {
  expect(readConfig({ HOST: '::1', PORT: '65535', SANDBOX_LATENCY: '0' })).toMatchObject({
    host: '::1',
    port: 65_535,
    sandboxLatency: 0,
  })
  expect(readConfig({ PORT: '1', SANDBOX_LATENCY: '60000' })).toMatchObject({ port: 1, sandboxLatency: 60_000 })
})

it('takes limits, a queue of none among them', () => {
  const env = { RATE_BURST: '5', RATE_PER_SECOND: '0.5', UPSTREAM_IN_FLIGHT: '1', UPSTREAM_QUEUE: '0' }
  expect(readConfig(env).limits).toEqual({ burst: 5, perSecond: 0.5, inFlight: 1, queue: 0 })
})

it('takes addresses and ranges of proxies, with or without spaces', () => {
  const { trustedProxies } = readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.168.1.20', ALLOW_UNAUTHENTICATED: '1' })
  const trusted = (address: string, family: 'ipv4' | 'ipv6') => trustedProxies.check(address, family)
  expect(['10.1.2.3', '192.168.1.20', '192.168.1.21'].map((address) => trusted(address, 'ipv4'))).toEqual([
    true,
    true,
    false,
  ])
  expect(['::1', '::2'].map((address) => trusted(address, 'ipv6'))).toEqual([true, false])
})

it('takes the origin of the address outside', () => {
  expect(readConfig({ PUBLIC_URL: 'HTTPS://Desk.example:443/', ALLOW_UNAUTHENTICATED: '1' }).publicUrl?.origin).toBe(
    'https://desk.example',
  )
})

it('puts the environment before the file, but for empty variables', () => {
  const env = mergeEnv({ PORT: '1', HOST: 'a', LOG_LEVEL: 'warn' }, { PORT: '2', HOST: '', LOG_LEVEL: undefined })
  expect(env).toEqual({ PORT: '2', HOST: 'a', LOG_LEVEL: 'warn' })
})
