import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { anna, client, createTestDesk, deskUrl, signIn, statusOf } from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({
    client,
    accounts: {
      anna,
      stranger: { ...anna, email: 'anna@desk.example.evil.example' },
      unverified: { ...anna, email_verified: false },
      unsaid: { name: 'Uma', email: 'Uma@Desk.Example' },
      nameless: {},
    },
  })
})

afterAll(() => provider.stop())

const setUp = (env = {}) => {
  const desk = createTestDesk(provider.issuer, { env })
  return { ...desk, browser: desk.browser() }
}

describe('who is let in', () => {
  it.each([
    ['another domain', 'stranger', {}],
    ['no e-mail address', 'nameless', {}],
    ['another address', 'anna', { ALLOWED_EMAIL_DOMAINS: '', ALLOWED_EMAILS: 'bert@desk.example' }],
    ['another group', 'anna', { ALLOWED_GROUPS: 'admins' }],
    ['no group', 'unsaid', { ALLOWED_GROUPS: 'support' }],
    ['groups in another claim', 'anna', { ALLOWED_GROUPS: 'support', GROUPS_CLAIM: 'roles' }],
  ])('is nobody with %s', async (_, login, env) => {
    const { browser, lines } = setUp(env)
    const page = await signIn(browser, login)
    expect([page.url.pathname, page.status]).toEqual(['/auth/callback', 403])
    expect(page.text).toContain('may not use Contact Desk')
    expect(page.text).toContain(`${deskUrl}/auth/sign-in?return=%2Fcontacts%2F7&amp;account=other`)
    expect(await statusOf(browser)).toBe(401)
    expect(lines()).toContainEqual(expect.objectContaining({ msg: 'sign-in failed', failure: 'not-allowed' }))
  })

  it('has the reason why nobody is in its request line and in the metrics', async () => {
    const { app, browser, lines } = setUp()
    await signIn(browser, 'stranger')
    browser.forget()
    await signIn(browser, 'unverified')
    await browser.ask(`${deskUrl}/auth/callback?state=x`)
    const failed = lines().filter(({ msg, status }) => msg === 'request' && status >= 400)
    expect(failed.map(({ route, code }) => [route, code])).toEqual([
      ['/auth/callback', 'not-allowed'],
      ['/auth/callback', 'email-unverified'],
      ['/auth/callback', 'attempt-unknown'],
    ])
    const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const metrics = await (await app.request('http://127.0.0.1:5173/metrics', {}, local)).text()
    for (const code of ['not-allowed', 'email-unverified', 'attempt-unknown']) {
      expect(metrics).toContain(`contact_desk_requests_total{route="/auth/callback",code="${code}"} 1`)
    }
  })

  it('is nobody whose address the provider has not verified', async () => {
    const { browser } = setUp()
    expect(await signIn(browser, 'unverified')).toMatchObject({
      status: 403,
      text: expect.stringContaining('verified'),
    })
    expect(await statusOf(browser)).toBe(401)
  })

  it.each([
    ['an address of which the provider does not say whether it is verified', 'unsaid', {}],
    ['an address on the list', 'anna', { ALLOWED_EMAIL_DOMAINS: 'other.example', ALLOWED_EMAILS: 'ANNA@desk.example' }],
    [
      'a group on the list, whatever the address',
      'anna',
      { ALLOWED_EMAIL_DOMAINS: '', ALLOWED_GROUPS: 'admins, support' },
    ],
  ])('is who has %s', async (_, login, env) => {
    const { browser } = setUp(env)
    await signIn(browser, login)
    expect(await statusOf(browser)).toBe(200)
  })
})
