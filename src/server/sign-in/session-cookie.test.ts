import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import {
  anna,
  client,
  createSignedInDesk,
  createTestDesk,
  deskUrl,
  sessionCookieOf,
  sessionSecret,
  statusOf,
} from '../testing/sign-in-desk.ts'

const minute = 60_000
const otherSecret = 'another-secret-that-nobody-sees-2'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

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
    const { browser } = await createSignedInDesk(provider.issuer)
    const lines = browser.seen.flatMap(({ headers }) => headers.getSetCookie())
    const [line] = lines.filter((text) => text.startsWith('contact-desk-session='))
    expect(line).toMatch(/^contact-desk-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax$/)
    const readable = sessionCookieOf(browser)
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString())
    expect(readable.join()).not.toContain('anna')
  })

  it('is nothing once a single character of it is changed', async () => {
    const { browser } = await createSignedInDesk(provider.issuer)
    const value = sessionCookieOf(browser)
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
      const { browser } = await createSignedInDesk(provider.issuer)
      browser.setCookie(deskUrl, 'contact-desk-session', value)
      expect(await statusOf(browser)).toBe(401)
    },
  )

  it('is nothing when it was sealed with another secret', async () => {
    const { browser } = await createSignedInDesk(provider.issuer)
    const other = createTestDesk(provider.issuer, { env: { SESSION_SECRET: otherSecret } }).browser()
    other.setCookie(deskUrl, 'contact-desk-session', sessionCookieOf(browser))
    expect(await statusOf(other)).toBe(401)
  })

  it('is good while its secret is still on the list, and sealed with the first from then on', async () => {
    const { browser } = await createSignedInDesk(provider.issuer)
    const rotated = createTestDesk(provider.issuer, { env: { SESSION_SECRET: `${otherSecret},${sessionSecret}` } })
    const same = rotated.browser()
    same.setCookie(deskUrl, 'contact-desk-session', sessionCookieOf(browser))
    rotated.pass(minute)
    expect(await statusOf(same)).toBe(200)
    const newest = createTestDesk(provider.issuer, { env: { SESSION_SECRET: otherSecret } }).browser()
    newest.setCookie(deskUrl, 'contact-desk-session', sessionCookieOf(same))
    expect(await statusOf(newest)).toBe(200)
  })

  it('is nothing when it is an attempt to sign in', async () => {
    const { browser } = await createSignedInDesk(provider.issuer)
    await browser.ask(`${deskUrl}/auth/sign-in`)
    const [attempt] = browser.cookies('contact-desk-attempt-')
    browser.setCookie(deskUrl, 'contact-desk-session', attempt?.value ?? '')
    expect(await statusOf(browser)).toBe(401)
  })
})
