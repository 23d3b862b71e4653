import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { anna, client, createTestDesk, deskUrl, signIn, statusOf } from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  const { email: _, ...nameless } = anna
  provider = await startProvider({
    client,
    accounts: {
      anna,
      bob: { ...anna, email: 'bob@desk.example' },
      nameless,
      // Each has written the boss's address into their own account.
      mallory: { ...anna, email: 'boss@desk.example', email_verified: false },
      trudy: { ...anna, email: 'Boss@desk.example', email_verified: undefined },
      'odd\n\u202e%': anna,
    },
  })
})

afterAll(() => provider.stop())

const setUp = (env = {}) => createTestDesk(provider.issuer, { env })

function auditOf(desk: ReturnType<typeof setUp>) {
  return desk.lines().filter(({ event }) => event === 'lookup')
}

const byGroup = { ALLOWED_EMAIL_DOMAINS: '', ALLOWED_GROUPS: 'support' }

it.each([
  ['anna', {}, 'anna', 'anna@desk.example'],
  ['anna', byGroup, 'anna', 'anna@desk.example'],
  ['nameless', byGroup, 'nameless', undefined],
  ['mallory', byGroup, 'mallory', undefined],
  ['trudy', byGroup, 'trudy', undefined],
  ['odd\n\u202e%', {}, 'odd%u000A%u202E%u0025', 'anna@desk.example'],
])('the audit names the agent %j by issuer and sub, with an address only if it is verified', async (...row) => {
  const [login, env, subject, email] = row
  const desk = setUp(env)
  const browser = desk.browser()
  await signIn(browser, login)
  await statusOf(browser)
  const user = `${provider.issuer}#${subject}`
  const [line, ...more] = auditOf(desk)
  expect([line.user, line.email, line.contactId, line.outcome, more]).toEqual([user, email, 7, 'ok', []])
  expect(desk.lines().find(({ msg }) => msg === 'signed in')).toMatchObject({ user, ...(email && { email }) })
  expect(desk.logged.join('')).not.toMatch(/boss/i)
})

it('takes nobody’s bucket from them by an address that somebody chose', async () => {
  const desk = setUp({ ...byGroup, RATE_BURST: '1', RATE_PER_SECOND: '0.1' })
  const browsers = await Promise.all(
    ['mallory', 'trudy', 'anna'].map(async (login) => {
      const browser = desk.browser()
      await signIn(browser, login)
      return browser
    }),
  )
  for (const browser of browsers) expect([await statusOf(browser), await statusOf(browser)]).toEqual([200, 429])
})

it('has one bucket for an agent whose address the provider writes in two ways', async () => {
  const accounts: Record<string, object> = { boss: { ...anna, email: 'Boss@desk.example' } }
  const other = await startProvider({ client, accounts: accounts as Record<string, Record<string, unknown>> })
  const desk = createTestDesk(other.issuer, { env: { RATE_BURST: '1', RATE_PER_SECOND: '0.1' } })
  const [one, again] = [desk.browser(), desk.browser()]
  await signIn(one, 'boss')
  accounts.boss = { ...anna, email: 'boss@desk.example' }
  await signIn(again, 'boss')
  expect([await statusOf(one), await statusOf(again)]).toEqual([200, 429])
  await other.stop()
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

it('lets the failure page show the icon that browsers ask for, and nothing else', async () => {
  const failed = await setUp({ PUBLIC_URL: 'https://desk.test' }).app.request(`${deskUrl}/auth/callback?state=x`)
  expect(failed.headers.get('content-security-policy')).toBe(
    "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  expect(await failed.text()).toContain('<link rel="icon" href="/favicon.png" type="image/png">')
})
