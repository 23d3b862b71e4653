import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { anna, client, createTestDesk, deskUrl, enter, sessionOf, signIn, statusOf } from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({
    client,
    accounts: { anna, stranger: { ...anna, email: 'anna@desk.example.evil.example' } },
  })
})

afterAll(() => provider.stop())

const setUp = (env = {}) => {
  const desk = createTestDesk(provider.issuer, { env })
  return { ...desk, browser: desk.browser() }
}

describe('signing in', () => {
  it('leads to the provider, back to the deep link, and to contacts', async () => {
    const { browser } = setUp()
    const page = await signIn(browser, 'anna', '/contacts/7?a=b#fields')
    expect([page.url.href, page.status]).toEqual([`${deskUrl}/contacts/7?a=b#fields`, 200])
    expect(await statusOf(browser)).toBe(200)
    expect((await sessionOf(browser)).user).toMatchObject({ name: 'Anna Agent', email: 'anna@desk.example' })
    expect(browser.cookies('contact-desk-').map(({ name }) => name)).toEqual(['contact-desk-session'])
  })

  it('asks the provider with PKCE, state and nonce, each time others', async () => {
    const { browser } = setUp()
    const asked = async () => {
      const { headers } = await browser.ask(`${deskUrl}/auth/sign-in`)
      return new URL(headers.get('location') ?? '').searchParams
    }
    const [one, other] = [await asked(), await asked()]
    expect(Object.fromEntries(one)).toMatchObject({
      response_type: 'code',
      redirect_uri: `${deskUrl}/auth/callback`,
      code_challenge_method: 'S256',
      scope: 'openid profile email groups',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.get(name)).toMatch(/^[\w-]{43}$/)
      expect(one.get(name)).not.toBe(other.get(name))
    }
  })

  it('works in two tabs at once', async () => {
    const { browser } = setUp()
    const one = await browser.go(`${deskUrl}/auth/sign-in?return=/contacts/1`)
    const other = await browser.go(`${deskUrl}/auth/sign-in?return=/contacts/2`)
    expect((await enter(browser, other, { login: 'anna' })).url.pathname).toBe('/contacts/2')
    expect((await enter(browser, one, { login: 'anna' })).url.pathname).toBe('/contacts/1')
  })

  it('keeps no long address, in whatever letters, so that no link makes cookies that nobody takes', async () => {
    const { browser } = setUp()
    for (const letter of ['a', '€', '%E2%82%AC']) {
      await browser.ask(`${deskUrl}/auth/sign-in?${new URLSearchParams({ return: `/${letter.repeat(499)}` })}`)
    }
    await browser.ask(`${deskUrl}/auth/sign-in?${new URLSearchParams({ return: `/${'€'.repeat(50)}` })}`)
    for (const { name, value } of browser.cookies('contact-desk-attempt-')) {
      expect(name.length + value.length).toBeLessThan(1200)
    }
  })

  it('keeps few attempts, so that their cookies never get too long to send', async () => {
    const { browser } = setUp()
    for (let count = 0; count < 9; count += 1) await browser.ask(`${deskUrl}/auth/sign-in`)
    expect(browser.cookies('contact-desk-attempt-')).toHaveLength(4)
    expect((await signIn(browser, 'anna')).status).toBe(200)
  })

  it('works between replicas that share nothing but the secret', async () => {
    const [one, other] = [setUp(), setUp()]
    const page = await one.browser.go(`${deskUrl}/auth/sign-in?return=/contacts/7`)
    const back = await one.browser.ask(page.url, { method: 'POST', body: new URLSearchParams({ login: 'anna' }) })
    const resumed = await one.browser.ask(back.headers.get('location') ?? '')
    const [cookie] = one.browser.cookies('contact-desk-attempt-')
    other.browser.setCookie(deskUrl, cookie?.name ?? '', cookie?.value ?? '')
    await other.browser.go(resumed.headers.get('location') ?? '')
    expect(await statusOf(other.browser)).toBe(200)
  })
})

describe('without a session', () => {
  it('no lookup is answered, and none is redirected or sent upstream', async () => {
    const { browser, upstream } = setUp({ MASK_PHONES: '1' })
    const paths = ['contacts/7', 'contacts/fields', 'groups/1', 'nothing', 'session/'].map((path) => `/api/${path}`)
    for (const path of [...paths, '/api']) {
      const page = await browser.ask(deskUrl + path)
      expect([page.status, JSON.parse(page.text).code]).toEqual([401, 'sign-in-required'])
    }
    for (const path of ['contacts/search', 'contacts/7/reveal']) {
      expect((await browser.ask(`${deskUrl}/api/${path}`, { method: 'POST', body: '{}' })).status).toBe(401)
    }
    expect(upstream.calls).toEqual([])
  })

  it('the session says that agents must sign in', async () => {
    expect(await sessionOf(setUp().browser)).toEqual({
      mode: 'live',
      timeZone: 'UTC',
      timeZoneAssumed: true,
      homeCountries: [],
      signIn: 'required',
      user: null,
    })
  })

  it('probes and the page are answered', async () => {
    const { browser } = setUp()
    for (const path of ['/healthz', '/readyz', '/contacts/7']) expect(await statusOf(browser, path)).toBe(200)
  })
})

it('says who signed in, and nothing secret, in the log and on no page', async () => {
  const { browser, lines, logged } = setUp()
  await signIn(browser, 'anna')
  await signIn(browser, 'stranger')
  expect(lines()).toContainEqual(
    expect.objectContaining({
      level: 'info',
      msg: 'signed in',
      user: `${provider.issuer}#anna`,
      email: 'anna@desk.example',
      requestId: expect.any(String),
    }),
  )
  const codes = browser.seen.map(({ url }) => url.searchParams.get('code')).filter((code) => code !== null)
  expect(codes.length).toBeGreaterThan(0)
  const own = browser.seen.filter(({ url }) => url.origin === deskUrl).map(({ text }) => text)
  for (const secret of [...codes, 'that-nobody-sees', ...browser.cookies('contact-desk-').map(({ value }) => value)]) {
    for (const text of [...own, ...logged]) expect(text).not.toContain(secret)
  }
})
