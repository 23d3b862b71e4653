import { request } from 'node:http'
import { expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { listen } from './listen.ts'

const proxied = { BSG_API_KEY: apiKey, ALLOW_UNAUTHENTICATED: '1', TRUSTED_PROXIES: '127.0.0.1' }

type Headers = Record<string, string | string[]>

/** Looks a contact up as a proxy at 127.0.0.1 passes it on. @returns the status */
async function lookUp(url: string, headers: Headers): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/api/contacts/7`, { headers }, (incoming) => {
      incoming.resume().once('end', () => resolve(incoming.statusCode ?? 0))
    })
    outgoing.once('error', reject).end()
  })
}

async function setUp(env: Record<string, string> = proxied) {
  const { app, logged } = createTestApp({ 'GET /api/contacts/7': () => json({ data: { id: 7 } }) }, env)
  const { url, stop } = await listen(app.fetch, '127.0.0.1', 0)
  const lines = () => logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'lookup')
  return { url, stop, lines, logged }
}

async function named(headers: Headers, env = proxied) {
  const { url, stop, lines } = await setUp(env)
  await lookUp(url, headers)
  await stop()
  const [{ user, email }] = lines()
  return { user, email }
}

it.each<[string, Headers, string | null, string | undefined]>([
  ['both', { 'x-forwarded-user': '8f3c', 'x-forwarded-email': 'Anna@Desk.example' }, '8f3c', 'anna@desk.example'],
  ['an address only', { 'x-forwarded-email': 'Boss@desk.example' }, 'boss@desk.example', 'boss@desk.example'],
  ['a user only', { 'x-forwarded-user': 'Anna' }, 'Anna', undefined],
  ['an address as the user', { 'x-forwarded-user': 'Anna@desk.example' }, 'anna@desk.example', undefined],
  ['neither', {}, null, undefined],
  ['an empty user', { 'x-forwarded-user': '', 'x-forwarded-email': 'a@b.example' }, 'a@b.example', 'a@b.example'],
  ['what Apache writes for nobody', { 'x-forwarded-user': '(null)' }, null, undefined],
  ['an address that is none', { 'x-forwarded-email': 'a b <c@d.example>' }, 'a b <c@d.example>', undefined],
  ['a distinguished name', { 'x-forwarded-user': 'CN=Anna,O=Desk' }, 'CN=Anna,O=Desk', undefined],
  ['a name in UTF-8', { 'x-forwarded-user': Buffer.from('Олена').toString('latin1') }, 'Олена', undefined],
  ['a name in Latin-1', { 'x-forwarded-user': 'Ren\xe9' }, 'René', undefined],
  ['its own behind what somebody sent', { 'x-forwarded-user': ['boss', 'anna'] }, 'anna', undefined],
  ['a tab', { 'x-forwarded-user': 'a\tb' }, 'a%u0009b', undefined],
  ['an override', { 'x-forwarded-user': Buffer.from('a\u202eb').toString('latin1') }, 'a%u202Eb', undefined],
])('the audit has the name that a trusted proxy gives: %s', async (_, headers, user, email) => {
  expect(await named(headers)).toEqual({ user, email })
})

it('a name of any length is cut, and two stay two', async () => {
  const [one, other] = await Promise.all(['1', '2'].map((end) => named({ 'x-forwarded-user': 'a'.repeat(5000) + end })))
  expect(one?.user).toMatch(/^a{238}#[0-9a-f]{16}$/)
  expect(other?.user).not.toBe(one?.user)
})

it.each([
  ['a proxy that is not trusted', { ...proxied, TRUSTED_PROXIES: '10.0.0.1' }],
  ['anybody, where no proxy is', { BSG_API_KEY: apiKey, ALLOW_UNAUTHENTICATED: '1' }],
])('the audit has no name that comes from %s', async (_, env) => {
  const headers = { 'x-forwarded-user': 'boss', 'x-forwarded-email': 'boss@desk.example' }
  expect(await named(headers, env as typeof proxied)).toEqual({ user: null, email: undefined })
})

it('each person has a bucket of their own behind the proxy, in whatever letters, and nobody more than one', async () => {
  const { url, stop } = await setUp({ ...proxied, RATE_BURST: '1', RATE_PER_SECOND: '0.1' })
  const as = (user: string) => lookUp(url, { 'x-forwarded-email': user, 'x-forwarded-for': '1.1.1.1' })
  expect([await as('Boss@desk.example'), await as('boss@desk.example')]).toEqual([200, 429])
  expect([await as('anna@desk.example'), await as('1.1.1.1'), await lookUp(url, {})]).toEqual([200, 200, 200])
  await stop()
})

it('a name in a header opens no metrics', async () => {
  const { app } = createTestApp({}, { ...proxied, TRUSTED_PROXIES: '10.0.0.1' })
  const connection = { incoming: { socket: { remoteAddress: '10.0.0.1' } } }
  const headers = { 'x-forwarded-user': 'anna', 'x-forwarded-for': '1.1.1.1' }
  expect((await app.request('http://127.0.0.1/metrics', { headers }, connection)).status).toBe(404)
})
