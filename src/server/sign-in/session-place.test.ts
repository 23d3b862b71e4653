import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import {
  anna,
  client,
  createSignedInDesk,
  createTestDesk,
  sessionCookieOf,
  signIn,
  statusOf,
} from '../testing/sign-in-desk.ts'

// A session works at one desk only, and as long as the agent is on its lists. All desks here have the same secret.

let provider: RunningProvider

beforeAll(async () => {
  const accounts = { anna: { ...anna, groups: ['support', 'night shift'] } }
  provider = await startProvider({ client, accounts })
})

afterAll(() => provider.stop())

const statusAt = async (cookie: string, issuer = provider.issuer, env = {}) => {
  const { app } = createTestDesk(issuer, { env })
  const headers = { cookie: `contact-desk-session=${cookie}` }
  return (await app.request('http://127.0.0.1:5173/api/contacts/7', { headers })).status
}

it('a session is good as long as issuer, client and address are the same', async () => {
  const { browser } = await createSignedInDesk(provider.issuer)
  expect(await statusAt(sessionCookieOf(browser))).toBe(200)
  expect(await statusAt(sessionCookieOf(browser), `${provider.issuer}/`)).toBe(200)
})

it.each([
  ['client', { OIDC_CLIENT_ID: 'another-desk' }],
  ['address', { PUBLIC_URL: 'http://localhost:5174' }],
  ['claim for groups', { GROUPS_CLAIM: 'roles' }],
])('a session is nothing when its %s is another', async (_, env) => {
  const { browser } = await createSignedInDesk(provider.issuer)
  expect(await statusAt(sessionCookieOf(browser), provider.issuer, env)).toBe(401)
})

it('a session is nothing when its provider is another', async () => {
  const { browser } = await createSignedInDesk(provider.issuer)
  expect(await statusAt(sessionCookieOf(browser), 'https://login.example')).toBe(401)
})

it.each([
  ['address', {}, { ALLOWED_EMAIL_DOMAINS: '', ALLOWED_EMAILS: 'bert@desk.example' }],
  ['domain', {}, { ALLOWED_EMAIL_DOMAINS: 'other.example' }],
  ['group', { ALLOWED_GROUPS: 'support' }, { ALLOWED_GROUPS: 'admins' }],
  ['group, where groups are asked for only now', {}, { ALLOWED_GROUPS: 'support' }],
])('an agent is out at once who is on the list no more: %s', async (_, before, after) => {
  const { browser } = await createSignedInDesk(provider.issuer, before)
  expect(await statusAt(sessionCookieOf(browser), provider.issuer, before)).toBe(200)
  expect(await statusAt(sessionCookieOf(browser), provider.issuer, after)).toBe(401)
})

it('an agent stays who is still on the list, by another group of theirs or in other letters', async () => {
  const { browser } = await createSignedInDesk(provider.issuer, { ALLOWED_GROUPS: 'support,night shift' })
  const after = { ALLOWED_GROUPS: 'night shift', ALLOWED_EMAIL_DOMAINS: '', ALLOWED_EMAILS: 'ANNA@Desk.example' }
  expect(await statusAt(sessionCookieOf(browser), provider.issuer, after)).toBe(200)
})

it('a session stays short with 200 groups on the list', async () => {
  const groups = Array.from({ length: 200 }, (_, index) => `7b2e0c5e-0000-4000-8000-${String(index).padStart(12, '0')}`)
  const own = await startProvider({ client, accounts: { anna: { ...anna, groups } } })
  const desk = createTestDesk(own.issuer, { env: { ALLOWED_GROUPS: groups.join(',') } })
  const browser = desk.browser()
  await signIn(browser, 'anna')
  expect(await statusOf(browser)).toBe(200)
  expect(sessionCookieOf(browser).length).toBeLessThan(2000)
  await own.stop()
})
