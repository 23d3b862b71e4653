import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/provider.ts'
import { anna, client, createTestDesk, deskUrl, signIn, statusOf } from './test-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  const { email: _, ...nameless } = anna
  provider = await startProvider({ client, accounts: { anna, bob: { ...anna, email: 'bob@desk.example' }, nameless } })
})

afterAll(() => provider.stop())

const setUp = (env = {}) => createTestDesk(provider.issuer, { env })

function auditOf(desk: ReturnType<typeof setUp>) {
  return desk.lines().filter(({ event }) => event === 'lookup')
}

it.each([
  ['anna', { ALLOWED_EMAIL_DOMAINS: 'desk.example' }, 'anna@desk.example'],
  ['nameless', { ALLOWED_EMAIL_DOMAINS: '', ALLOWED_GROUPS: 'support' }, 'nameless'],
])('the audit names the agent %s', async (login, env, user) => {
  const desk = setUp(env)
  const browser = desk.browser()
  await signIn(browser, login)
  await statusOf(browser)
  expect(auditOf(desk)).toEqual([expect.objectContaining({ user, contactId: 7, outcome: 'ok' })])
})

it('the audit has no line for a contact that nobody was allowed to ask for', async () => {
  const desk = setUp()
  expect(await statusOf(desk.browser())).toBe(401)
  expect(auditOf(desk)).toEqual([])
})

it('agents at one address have a limit each, in all their browsers together', async () => {
  const desk = setUp({ RATE_BURST: '2', RATE_PER_SECOND: '0.1' })
  const [one, again, other] = [desk.browser(), desk.browser(), desk.browser()]
  await signIn(one, 'anna')
  await signIn(again, 'anna')
  await signIn(other, 'bob')
  expect([await statusOf(one), await statusOf(again), await statusOf(one)]).toEqual([200, 200, 429])
  expect(await statusOf(other)).toBe(200)
})

it('shows the metrics to whoever is signed in, and to no stranger', async () => {
  const desk = setUp()
  const browser = desk.browser()
  expect(await statusOf(browser, '/metrics')).toBe(404)
  await signIn(browser, 'anna')
  expect(await statusOf(browser, '/metrics')).toBe(200)
})

it('guards what changes a session as it guards lookups', async () => {
  const desk = setUp({ PUBLIC_URL: 'https://desk.test' })
  const ask = async (path: string, origin: string) => {
    const headers = { host: 'desk.test', origin }
    return (await desk.app.request(`http://127.0.0.1:5173${path}`, { method: 'POST', headers })).status
  }
  for (const path of ['/auth/sign-out', '/auth/renew', '/api/contacts/search']) {
    expect([path, await ask(path, 'https://evil.example')]).toEqual([path, 403])
    expect([path, await ask(path, 'https://desk.test')]).not.toEqual([path, 403])
  }
})

it('promises TLS on the pages of signing in too, and keeps their own content policy', async () => {
  const failed = await setUp({ PUBLIC_URL: 'https://desk.test' }).app.request(`${deskUrl}/auth/callback?state=x`)
  expect(failed.headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect(failed.headers.get('content-security-policy')).toContain("form-action 'none'")
})
