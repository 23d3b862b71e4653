import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import {
  anna,
  type Browser,
  client,
  createTestDesk,
  deskUrl,
  sessionOf,
  sessionSecret,
  signIn,
  statusOf,
} from '../testing/sign-in-desk.ts'

const minute = 60_000
const hour = 60 * minute
const otherSecret = 'another-secret-that-nobody-sees-2'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

async function setUp(env = {}) {
  const desk = createTestDesk(provider.issuer, { env })
  const browser = desk.browser()
  await signIn(browser, 'anna')
  return { ...desk, browser }
}

const cookieOf = (browser: Browser) => browser.cookies('contact-desk-session')[0]?.value ?? ''

describe('a session', () => {
  it('ends when it was not used for 30 minutes', async () => {
    const { browser, pass } = await setUp()
    pass(30 * minute - 5000)
    expect((await sessionOf(browser)).user).not.toBeNull()
    pass(5000)
    expect((await sessionOf(browser)).user).toBeNull()
    expect(await statusOf(browser)).toBe(401)
  })

  it('goes on while it is used, but for 12 hours at most', async () => {
    const { browser, pass } = await setUp()
    for (let passed = 0; passed < 12 * hour - 20 * minute; passed += 20 * minute) {
      expect(await statusOf(browser)).toBe(200)
      pass(20 * minute)
    }
    expect(await statusOf(browser)).toBe(200)
    const { user } = await sessionOf(browser)
    expect(user.idleExpiresAt).toBe(user.expiresAt)
    pass(20 * minute)
    expect(await statusOf(browser)).toBe(401)
  })

  it('ends as the settings say', async () => {
    const { browser, pass } = await setUp({ SESSION_IDLE_MINUTES: '120', SESSION_MAX_HOURS: '1' })
    const { user } = await sessionOf(browser)
    expect(user.idleExpiresAt).toBe(user.expiresAt)
    pass(hour)
    expect(await statusOf(browser)).toBe(401)
  })

  it('is not put off by asking about it', async () => {
    const { browser, pass } = await setUp()
    const { user } = await sessionOf(browser)
    pass(10 * minute)
    const { now, ...same } = (await sessionOf(browser)).user
    expect(now - user.now).toBeGreaterThanOrEqual(10 * minute)
    expect(user).toMatchObject(same)
  })

  it('is put off by a lookup, and not written again for each', async () => {
    const { browser, pass } = await setUp()
    const [first, { user }] = [cookieOf(browser), await sessionOf(browser)]
    pass(30_000)
    await statusOf(browser)
    expect(cookieOf(browser)).toBe(first)
    pass(30_000)
    await statusOf(browser)
    expect(cookieOf(browser)).not.toBe(first)
    const { user: later } = await sessionOf(browser)
    expect(later.expiresAt).toBe(user.expiresAt)
    expect(later.idleExpiresAt - user.idleExpiresAt).toBeGreaterThanOrEqual(minute)
  })

  it('is put off by a lookup that fails', async () => {
    const { browser, pass } = await setUp()
    const first = cookieOf(browser)
    pass(minute)
    expect(await statusOf(browser, '/api/contacts/8')).toBe(404)
    expect(cookieOf(browser)).not.toBe(first)
  })

  it('is not put off by what the page asks while nobody is there', async () => {
    const { browser, pass } = await setUp()
    const first = cookieOf(browser)
    pass(29 * minute)
    const answer = await browser.ask(`${deskUrl}/api/contacts/7`, { headers: { 'x-unattended': '1' } })
    expect(answer.status).toBe(200)
    expect(cookieOf(browser)).toBe(first)
    pass(minute)
    expect(await statusOf(browser)).toBe(401)
  })

  it('is put off when the agent asks for that, by no other site', async () => {
    const { browser, pass } = await setUp()
    const { user } = await sessionOf(browser)
    pass(29 * minute)
    const evil = { method: 'POST', headers: { origin: 'https://evil.example' } }
    expect((await browser.ask(`${deskUrl}/auth/renew`, evil)).status).toBe(403)
    const renewed = JSON.parse((await browser.ask(`${deskUrl}/auth/renew`, { method: 'POST' })).text)
    expect(renewed).toEqual({ ...user, idleExpiresAt: expect.any(Number), now: expect.any(Number) })
    expect(renewed.idleExpiresAt - user.idleExpiresAt).toBeGreaterThanOrEqual(29 * minute)
    pass(29 * minute)
    expect(await statusOf(browser)).toBe(200)
  })

  it('cannot be put off once it has ended', async () => {
    const { browser, pass } = await setUp()
    pass(31 * minute)
    const page = await browser.ask(`${deskUrl}/auth/renew`, { method: 'POST' })
    expect([page.status, JSON.parse(page.text).code]).toEqual([401, 'sign-in-required'])
  })
})

describe('the session cookie', () => {
  it('is for no script, no other site and no subdomain, over TLS', async () => {
    const { app } = createTestDesk(provider.issuer, {
      env: { HOST: '0.0.0.0', PUBLIC_URL: 'https://desk.example' },
    })
    const { headers } = await app.request('http://127.0.0.1:5173/auth/sign-in')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-contact-desk-attempt-[\w-]{12}=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    const signedOut = await app.request('http://127.0.0.1:5173/auth/sign-out', { method: 'POST' })
    expect(signedOut.headers.getSetCookie()).toEqual([
      '__Host-contact-desk-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ])
  })

  it('goes with the browser, and says nothing to who reads it', async () => {
    const { browser } = await setUp()
    const lines = browser.seen.flatMap(({ headers }) => headers.getSetCookie())
    const [line] = lines.filter((text) => text.startsWith('contact-desk-session='))
    expect(line).toMatch(/^contact-desk-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax$/)
    const readable = cookieOf(browser)
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString())
    expect(readable.join()).not.toContain('anna')
  })

  it('is nothing once a single character of it is changed', async () => {
    const { browser } = await setUp()
    const value = cookieOf(browser)
    const parts = value.split('.')
    for (const part of [0, 2, 3, 4]) {
      const text = parts[part] ?? ''
      const other = text.startsWith('A') ? 'B' : 'A'
      const tampered = parts.with(part, other + text.slice(1)).join('.')
      browser.setCookie(deskUrl, 'contact-desk-session', tampered)
      expect(await statusOf(browser)).toBe(401)
    }
    browser.setCookie(deskUrl, 'contact-desk-session', value)
    expect(await statusOf(browser)).toBe(200)
  })

  it.each(['', 'x', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0.e30.', '%00', '....'])(
    'is nothing when it is "%s"',
    async (value) => {
      const { browser } = await setUp()
      browser.setCookie(deskUrl, 'contact-desk-session', value)
      expect(await statusOf(browser)).toBe(401)
    },
  )

  it('is nothing when it was sealed with another secret', async () => {
    const { browser } = await setUp()
    const other = createTestDesk(provider.issuer, { env: { SESSION_SECRET: otherSecret } }).browser()
    other.setCookie(deskUrl, 'contact-desk-session', cookieOf(browser))
    expect(await statusOf(other)).toBe(401)
  })

  it('is good while its secret is still on the list, and sealed with the first from then on', async () => {
    const { browser } = await setUp()
    const rotated = createTestDesk(provider.issuer, { env: { SESSION_SECRET: `${otherSecret},${sessionSecret}` } })
    const same = rotated.browser()
    same.setCookie(deskUrl, 'contact-desk-session', cookieOf(browser))
    rotated.pass(minute)
    expect(await statusOf(same)).toBe(200)
    const newest = createTestDesk(provider.issuer, { env: { SESSION_SECRET: otherSecret } }).browser()
    newest.setCookie(deskUrl, 'contact-desk-session', cookieOf(same))
    expect(await statusOf(newest)).toBe(200)
  })

  it('is nothing when it is an attempt to sign in', async () => {
    const { browser } = await setUp()
    await browser.ask(`${deskUrl}/auth/sign-in`)
    const [attempt] = browser.cookies('contact-desk-attempt-')
    browser.setCookie(deskUrl, 'contact-desk-session', attempt?.value ?? '')
    expect(await statusOf(browser)).toBe(401)
  })
})
