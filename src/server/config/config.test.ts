import { BlockList } from 'node:net'
import { describe, expect, it } from 'vitest'
import { mergeEnv, readConfig } from './config.ts'
import { readSandboxConfig } from './sandbox-config.ts'
import { ConfigError, type Env, isLoopback } from './settings.ts'

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

  it.each<[string, Env]>([
    ['BSG_API_KEY', { BSG_API_KEY: 'abc' }],
    ['BSG_API_KEY', { BSG_API_KEY: 'live_' }],
    ['BSG_API_KEY', { BSG_API_KEY: ' live_abc' }],
    ['BSG_API_KEY', { BSG_API_KEY: 'live_a bc' }],
    ['BSG_API_KEY', { BSG_API_KEY: 'live_abc\n' }],
    ['BSG_API_KEY', { BSG_API_KEY: 'live_abc"' }],
    ['BSG_API_KEY', { BSG_API_KEY: "live_abc'" }],
    ['BSG_API_KEY', { BSG_API_KEY: 'live_äbc' }],
    ['BSG_API_KEY', { BSG_API_KEY: 'live_abc`' }],
    ['BSG_API_URL', { BSG_API_URL: 'https://one-api.bsg.world' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'one-api.bsg.world' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'https:one-api.bsg.world' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'ftp://one-api.bsg.world' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'https://' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'https://me:pass@example.com' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'https://:pass@example.com' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'https://example.com?' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'https://example.com#a' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'http://one-api.bsg.world' }],
    ['BSG_API_URL', { BSG_API_KEY: key, BSG_API_URL: 'http://127.0.0.1.example.com' }],
    ['BSG_TIME_ZONE', { BSG_TIME_ZONE: 'Mars/Base' }],
    ['BSG_TIME_ZONE', { BSG_TIME_ZONE: '+02:00' }],
    ['HOST', { HOST: 'http://localhost' }],
    ['HOST', { HOST: 'localhost:80' }],
    ['HOST', { HOST: '-a' }],
    ['HOST', { HOST: 'a-' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '8e3' }],
    ['PORT', { PORT: ' 80' }],
    ['PORT', { PORT: '-1' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'verbose' }],
    ['SANDBOX_LATENCY', { SANDBOX_LATENCY: '60001' }],
    ['SANDBOX_LATENCY', { SANDBOX_LATENCY: '1.5' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'desk.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://desk.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://desk.example/desk' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://desk.example/?a' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://desk.example?' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://me@desk.example' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'proxy.example' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1,' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1 10.0.0.2' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'fd00::/129' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/8/8' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '0.0.0.0/0' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'a'.repeat(40) }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'two words that are long enough' }],
    ['VITE_METRICS', { METRICS_TOKEN: '0123456789abcdef', VITE_METRICS: 'x0123456789abcdef' }],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'proxy.example:3128' }],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'socks5://proxy.example' }],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://proxy.example/path' }],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://me:100%@proxy.example' }],
    ['https_proxy', { https_proxy: 'http://', HTTPS_PROXY: 'http://proxy.example' }],
    ['RATE_BURST', { RATE_BURST: '0' }],
    ['RATE_BURST', { RATE_BURST: '1.5' }],
    ['RATE_PER_SECOND', { RATE_PER_SECOND: '0' }],
    ['RATE_PER_SECOND', { RATE_PER_SECOND: '-1' }],
    ['RATE_PER_SECOND', { RATE_PER_SECOND: '1e3' }],
    ['RATE_PER_SECOND', { RATE_PER_SECOND: '200000' }],
    ['UPSTREAM_IN_FLIGHT', { UPSTREAM_IN_FLIGHT: '0' }],
    ['UPSTREAM_QUEUE', { UPSTREAM_QUEUE: '-1' }],
    ['NODE_TLS_REJECT_UNAUTHORIZED', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
    ['SOURCE_MAPS', { SOURCE_MAPS: 'yes' }],
    ['VITE_BSG_API_KEY', { VITE_BSG_API_KEY: 'x' }],
    ['VITE_KEY', { VITE_KEY: key }],
    ['VITE_OTHER', { BSG_API_KEY: key, VITE_OTHER: `Bearer ${key}` }],
  ])('stops the start with one line that names %s: %j', (name, env) => {
    expect(messageOf(() => readConfig(env))).toMatch(new RegExp(`^${name} .*\\.$`))
  })

  it.each<Env>([
    { BSG_API_KEY: `${key} ` },
    { BSG_API_KEY: key, PORT: 'x' },
    { BSG_API_KEY: key, VITE_A: key },
    { BSG_API_KEY: key, BSG_API_URL: `https://${key}@example.com` },
  ])('never prints the key: %#', (env) => {
    expect(messageOf(() => readConfig(env))).not.toContain(key)
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

describe('readSandboxConfig', () => {
  it('has an address of its own', () => {
    expect(readSandboxConfig({})).toEqual({ host: 'localhost', port: 5174, latency: 80, fieldDefinitions: 0 })
  })

  it('takes an empty variable for one that is not set', () => {
    const empty = { HOST: '', PORT: '', SANDBOX_LATENCY: '', SANDBOX_FIELD_DEFINITIONS: '', SANDBOX_API_KEYS: '' }
    expect(readSandboxConfig(empty)).toEqual(readSandboxConfig({}))
  })

  it('takes keys with commas between them', () => {
    expect(readSandboxConfig({ SANDBOX_API_KEYS: 'live_a, test_b' }).apiKeys).toEqual(['live_a', 'test_b'])
  })

  it.each(['10001', '-1', '1e3'])('refuses %s field definitions', (count) => {
    const message = messageOf(() => readSandboxConfig({ SANDBOX_FIELD_DEFINITIONS: count }))
    expect(message).toMatch(/^SANDBOX_FIELD_DEFINITIONS .*\.$/)
  })

  it('takes a number of field definitions', () => {
    expect(readSandboxConfig({ SANDBOX_FIELD_DEFINITIONS: '10000' }).fieldDefinitions).toBe(10_000)
  })

  it('refuses a list with something else in it', () => {
    expect(messageOf(() => readSandboxConfig({ SANDBOX_API_KEYS: 'live_a,,b' }))).toMatch(/^SANDBOX_API_KEYS .*\.$/)
  })
})

it('puts the environment before the file, but for empty variables', () => {
  const env = mergeEnv({ PORT: '1', HOST: 'a', LOG_LEVEL: 'warn' }, { PORT: '2', HOST: '', LOG_LEVEL: undefined })
  expect(env).toEqual({ PORT: '2', HOST: 'a', LOG_LEVEL: 'warn' })
})

it.each(['localhost.example.com', 'notlocalhost', '128.0.0.1', '[::2]'])(
  'does not take %s for this machine',
  (host) => {
    expect(isLoopback(host)).toBe(false)
    const env = { BSG_API_KEY: 'live_abc', BSG_API_URL: `http://${host}` }
    expect(messageOf(() => readConfig(env))).toMatch(/^BSG_API_URL .*clear text/)
  },
)

function messageOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('nothing was thrown')
}
