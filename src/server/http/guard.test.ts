import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Env } from '../config/variable.ts'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'

function setUp(env: Env = {}) {
  const { get, upstream } = createTestApp(
    { 'GET /api/contacts/1': () => json({ data: {} }) },
    { BSG_API_KEY: apiKey, HOST: 'Desk.example', ALLOW_UNAUTHENTICATED: '1', ...env },
  )
  const ask = async (headers: Record<string, string>) => (await get('/api/contacts/1', headers)).status
  return { ask, get, upstream }
}

it.each([
  'localhost',
  'LOCALHOST:5173',
  'desk.localhost:5173',
  '127.0.0.1:5173',
  '192.168.1.20:5173',
  '[::1]:5173',
  '[fd00::2]',
  'desk.example:5173',
])('answers to the host %s', async (host) => {
  expect(await setUp().ask({ host })).toBe(200)
})

it.each([
  'evil.example',
  'localhost.evil.example',
  'desk.example.evil.example',
  '127.0.0.1.evil.example',
  'localhost@evil.example',
  'localhost/x',
  '',
])('refuses the host "%s" without asking upstream', async (host) => {
  const { ask, upstream } = setUp()
  expect(await ask({ host })).toBe(403)
  expect(upstream.calls).toEqual([])
})

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
  { origin: 'http://localhost:5173' },
  { origin: 'https://localhost:5173' },
])('answers its own page: %j', async (headers) => {
  expect(await setUp().ask({ host: 'localhost:5173', ...headers })).toBe(200)
})

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'null' },
  { origin: 'http://localhost:3000' },
  { origin: 'http://localhost' },
  { origin: 'https://evil.example' },
  { origin: 'http://localhost:5173.evil.example' },
  { origin: 'ftp://localhost:5173' },
  { origin: 'http://evil.example@localhost:5173' },
])('refuses another site without asking upstream: %j', async (headers) => {
  const { ask, upstream } = setUp()
  expect(await ask({ host: 'localhost:5173', ...headers })).toBe(403)
  expect(upstream.calls).toEqual([])
})

describe('where nobody signs in', () => {
  const alone = { HOST: '', ALLOW_UNAUTHENTICATED: '' }
  const passedOn: Record<string, string>[] = [
    { 'x-forwarded-for': '1.1.1.1' },
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-host': 'desk.example' },
    { 'x-forwarded-server': 'desk.example' },
    { forwarded: 'for=1.1.1.1' },
    { via: '1.1 gate' },
    { 'x-real-ip': '1.1.1.1' },
    { 'cf-connecting-ip': '1.1.1.1' },
  ]

  it.each(passedOn)(
    'refuses what a proxy or a tunnel on this machine passes on, without asking upstream: %j',
    async (headers) => {
      const { get, upstream } = setUp(alone)
      const response = await get('/api/contacts/1', { host: '127.0.0.1:5173', ...headers })
      expect(response.status).toBe(403)
      const { code, detail } = await response.json()
      expect(code).toBe('cross-site')
      expect(detail).toMatch(/AUTH_MODE=oidc.*ALLOW_UNAUTHENTICATED=1/)
      expect(upstream.calls).toEqual([])
    },
  )

  it.each(passedOn)('answers it once a proxy is promised that makes agents sign in: %j', async (headers) => {
    expect(await setUp({ HOST: '' }).ask({ host: '127.0.0.1:5173', ...headers })).toBe(200)
  })

  it.each(['192.168.1.10', '192.168.1.10:5173', '10.0.0.1', '[fd00::2]', '0.0.0.0', 'desk.example', '[::ffff:7f00:1]'])(
    'refuses the host %s, which is not loopback, without asking upstream',
    async (host) => {
      const { ask, upstream } = setUp(alone)
      expect(await ask({ host })).toBe(403)
      expect(upstream.calls).toEqual([])
    },
  )

  it.each(['localhost:5173', '127.8.9.1', '[::1]:5173', 'desk.localhost'])('answers to the host %s', async (host) => {
    expect(await setUp(alone).ask({ host })).toBe(200)
  })

  it('answers this machine itself', async () => {
    expect(await setUp(alone).ask({ host: '127.0.0.1:5173', origin: 'http://127.0.0.1:5173' })).toBe(200)
  })
})

describe('behind a proxy', () => {
  const outside = { PUBLIC_URL: 'https://desk.test', ALLOW_UNAUTHENTICATED: '1' }

  it.each<Record<string, string>>([
    { host: 'desk.test', origin: 'https://desk.test' },
    { host: 'DESK.test:443', origin: 'https://desk.test' },
    { host: '127.0.0.1:5173', origin: 'https://desk.test' },
    { host: '127.0.0.1:5173', origin: 'http://127.0.0.1:5173' },
  ])('answers the page under the address outside: %j', async (headers) => {
    expect(await setUp(outside).ask(headers)).toBe(200)
  })

  it.each<Record<string, string>>([
    { host: 'other.test', origin: 'https://desk.test' },
    { host: 'desk.test', origin: 'http://desk.test' },
    { host: 'desk.test', origin: 'https://desk.test:8443' },
    { host: 'desk.test', origin: 'https://sub.desk.test' },
    { host: '127.0.0.1:5173', origin: 'https://other.test' },
    { host: 'desk.test', 'sec-fetch-site': 'same-site' },
  ])('refuses every other site: %j', async (headers) => {
    const { ask, upstream } = setUp(outside)
    expect(await ask(headers)).toBe(403)
    expect(upstream.calls).toEqual([])
  })

  it('that makes agents sign in, answers the page as docs/operations.md sets it up', async () => {
    const text = await readFile(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
    const settings = parseEnv(/```sh\n([^`]*ALLOW_UNAUTHENTICATED=1[^`]*)```/.exec(text)?.[1] ?? '')
    for (const headers of [{ host: 'desk.example' }, { host: 'desk.example', origin: 'https://desk.example' }]) {
      expect(await setUp(settings).ask({ ...headers, 'sec-fetch-site': 'same-origin' })).toBe(200)
    }
  })

  const forwarded = { host: '127.0.0.1:5173', 'x-forwarded-host': 'desk.example', 'x-forwarded-proto': 'https' }

  it('takes the host and the protocol that a trusted proxy names', async () => {
    const { ask } = setUp({ TRUSTED_PROXIES: '127.0.0.1' })
    expect(await ask({ ...forwarded, origin: 'https://desk.example' })).toBe(200)
    expect(await ask({ ...forwarded, origin: 'http://desk.example' })).toBe(403)
    expect(await ask({ ...forwarded, 'x-forwarded-host': 'evil.example' })).toBe(403)
  })

  it('takes them from nobody else', async () => {
    const { ask } = setUp({ TRUSTED_PROXIES: '10.0.0.1' })
    expect(await ask({ ...forwarded, origin: 'https://desk.example' })).toBe(403)
    expect(await ask({ ...forwarded, host: 'evil.example' })).toBe(403)
  })
})

it.each([
  ['127.0.0.1', 200],
  ['127.8.8.8', 200],
  ['::1', 200],
  ['::ffff:127.0.0.1', 200],
  ['192.168.1.20', 403],
  ['0.0.0.0', 403],
  ['fd00::2', 403],
])('where nobody signs in, a request from %s is answered with %i', async (address, status) => {
  const { from, upstream } = createTestApp({ 'GET /api/contacts/1': () => json({ data: {} }) })
  expect((await from(address).get('/api/contacts/1')).status).toBe(status)
  if (status === 403) expect(upstream.calls).toEqual([])
})
