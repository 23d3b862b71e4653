import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { isLoopback } from './loopback.ts'
import { ConfigError, type Env } from './variable.ts'

const key = 'live_abc.DEF-123'

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
