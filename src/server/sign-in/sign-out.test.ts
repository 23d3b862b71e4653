import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import {
  anna,
  type Browser,
  client,
  createTestDesk,
  deskUrl,
  enter,
  sessionCookieOf,
  sessionOf,
  signIn,
  statusOf,
} from '../testing/sign-in-desk.ts'

const wordy = { ...anna, groups: Array.from({ length: 200 }, (_, index) => `group number ${index}`) }

let provider: RunningProvider
let withoutSignOut: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna, wordy } })
  withoutSignOut = await startProvider({ client, accounts: { anna }, hasSignOut: false })
})

afterAll(async () => {
  await provider.stop()
  await withoutSignOut.stop()
})

async function setUp(issuer = provider.issuer, login = 'anna') {
  const desk = createTestDesk(issuer)
  const browser = desk.browser()
  await signIn(browser, login)
  return { ...desk, browser }
}

async function signOut(browser: Browser): Promise<string> {
  const page = await browser.ask(`${deskUrl}/auth/sign-out`, { method: 'POST' })
  expect(page.status).toBe(200)
  return JSON.parse(page.text).redirect
}

it('ends the session here and, by the address that it answers, at the provider', async () => {
  const { browser, lines } = await setUp()
  const redirect = await signOut(browser)
  expect(browser.cookies('contact-desk-')).toEqual([])
  expect((await sessionOf(browser)).user).toBeNull()
  const question = await browser.go(redirect)
  const xsrf = question.text.match(/name="xsrf" value="(\w+)"/)?.[1] ?? ''
  const action = question.text.match(/action="([^"]+)"/)?.[1] ?? ''
  const body = new URLSearchParams({ xsrf, logout: 'yes' })
  const page = await browser.go(action, { method: 'POST', body })
  expect([page.url.href, page.status]).toEqual([`${deskUrl}/`, 200])
  expect((await browser.go(`${deskUrl}/auth/sign-in`)).text).toContain('Account')
  expect(lines()).toContainEqual(
    expect.objectContaining({ msg: 'signed out', user: `${provider.issuer}#anna`, email: 'anna@desk.example' }),
  )
})

it('tells the provider whose session it is', async () => {
  const { browser } = await setUp()
  const { searchParams } = new URL(await signOut(browser))
  expect(searchParams.get('client_id')).toBe(client.client_id)
  expect(searchParams.get('post_logout_redirect_uri')).toBe(`${deskUrl}/`)
  const [, payload = ''] = searchParams.get('id_token_hint')?.split('.') ?? []
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ sub: 'anna' })
})

it('does without the ID token where that has no room in a cookie', async () => {
  const { browser } = await setUp(provider.issuer, 'wordy')
  expect(browser.cookies('contact-desk-session')[0]?.value.length).toBeLessThan(1000)
  const { searchParams } = new URL(await signOut(browser))
  expect([searchParams.has('id_token_hint'), searchParams.get('client_id')]).toEqual([false, client.client_id])
})

it('leads to the start page where the provider offers no sign-out, and keeps no ID token for it', async () => {
  const { browser } = await setUp(withoutSignOut.issuer)
  expect(browser.cookies('contact-desk-session')[0]?.value.length).toBeLessThan(500)
  expect(await signOut(browser)).toBe('/')
  expect(await statusOf(browser)).toBe(401)
})

it('says in the log that the provider’s session goes on when the provider cannot be asked', async () => {
  const own = await startProvider({ client, accounts: { anna } })
  const { browser, lines, pass } = await setUp(own.issuer)
  await own.stop()
  pass(15_000)
  expect(await signOut(browser)).toBe('/')
  expect(await statusOf(browser)).toBe(401)
  const failure = 'provider-unavailable'
  const msg = 'not signed out at the provider'
  expect(lines()).toContainEqual(expect.objectContaining({ msg, failure, reason: expect.any(String) }))
  expect(lines()).toContainEqual(expect.objectContaining({ route: '/auth/sign-out', status: 200, code: failure }))
})

it('is done even while the provider is down', async () => {
  const own = await startProvider({ client, accounts: { anna } })
  const desk = await setUp(own.issuer)
  const cookie = desk.browser.cookies('contact-desk-session')[0]?.value ?? ''
  await own.stop()
  // A replica that never asked the provider anything.
  const other = createTestDesk(own.issuer).browser()
  other.setCookie(deskUrl, 'contact-desk-session', cookie)
  expect(await signOut(other)).toBe('/')
  expect(await statusOf(other)).toBe(401)
})

it('is fine without a session', async () => {
  const browser = createTestDesk(provider.issuer).browser()
  expect(new URL(await signOut(browser)).searchParams.has('id_token_hint')).toBe(false)
})

it.each<Record<string, string>>([
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('is not for other sites to ask for: %j', async (headers) => {
  const { browser } = await setUp()
  const page = await browser.ask(`${deskUrl}/auth/sign-out`, { method: 'POST', headers })
  expect([page.status, JSON.parse(page.text).code]).toEqual([403, 'cross-site'])
  expect(await statusOf(browser)).toBe(200)
})

it.each(['sign-out', 'renew', 'nothing'])('GET /auth/%s is not offered, and ends no session', async (name) => {
  const { browser } = await setUp()
  expect((await browser.ask(`${deskUrl}/auth/${name}`)).status).toBe(404)
  expect(await statusOf(browser)).toBe(200)
})

it('lets another agent sign in afterwards', async () => {
  const { browser } = await setUp()
  await signOut(browser)
  browser.forget()
  const login = await browser.go(`${deskUrl}/auth/sign-in`)
  await enter(browser, login, { login: 'wordy' })
  expect((await sessionOf(browser)).user.name).toBe('Anna Agent')
})

it('ends every copy of the session, also one that was renewed', async () => {
  const { browser, pass } = await setUp()
  const thief = createTestDesk(provider.issuer).browser()
  const copies = [sessionCookieOf(browser)]
  pass(90_000)
  expect(await statusOf(browser)).toBe(200)
  copies.push(sessionCookieOf(browser))
  expect(new Set(copies).size).toBe(2)
  const answersCopies = async () => {
    const statuses = []
    for (const copy of copies) {
      browser.setCookie(deskUrl, 'contact-desk-session', copy)
      statuses.push(await statusOf(browser))
    }
    return statuses
  }
  expect(await answersCopies()).toEqual([200, 200])
  await signOut(browser)
  expect(await answersCopies()).toEqual([401, 401])
  // A server that knows nothing of it takes the copy: why replicas share what they know.
  thief.setCookie(deskUrl, 'contact-desk-session', copies[0] ?? '')
  expect(await statusOf(thief)).toBe(200)
})
