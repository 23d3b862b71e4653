import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import {
  anna,
  type Browser,
  client,
  createTestDesk,
  deskUrl,
  enter,
  signIn,
  statusOf,
} from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

const setUp = () => {
  const desk = createTestDesk(provider.issuer)
  return { ...desk, browser: desk.browser() }
}

/** The callback's address with the provider's answer, not requested yet. */
async function answerOf(browser: Browser): Promise<URL> {
  const login = await browser.go(`${deskUrl}/auth/sign-in?return=/contacts/7`)
  const form = { method: 'POST', body: new URLSearchParams({ login: 'anna' }) }
  const accepted = await browser.ask(login.url, form)
  const back = await browser.ask(accepted.headers.get('location') ?? '')
  return new URL(back.headers.get('location') ?? '')
}

function changed(url: URL, change: Record<string, string>): URL {
  const other = new URL(url)
  for (const [name, value] of Object.entries(change)) other.searchParams.set(name, value)
  return other
}

async function expectRefused(browser: Browser, url: URL, status: number): Promise<void> {
  const page = await browser.go(url)
  expect([page.url.pathname, page.status]).toEqual(['/auth/callback', status])
  expect(page.text).toContain('Sign in again')
  expect(await statusOf(browser)).toBe(401)
}

it('refuses an answer that was used already, without asking the provider', async () => {
  const { browser, lines } = setUp()
  const answer = await answerOf(browser)
  expect((await browser.go(answer)).status).toBe(200)
  await browser.go(`${deskUrl}/auth/sign-out`, { method: 'POST' })
  await expectRefused(browser, answer, 400)
  expect(lines()).toContainEqual(expect.objectContaining({ failure: 'attempt-unknown' }))
})

it('keeps an attempt that somebody only looked at', async () => {
  const { browser } = setUp()
  const answer = await answerOf(browser)
  const looked = await browser.ask(answer, { method: 'HEAD' })
  expect([looked.status, looked.headers.get('allow'), looked.headers.getSetCookie()]).toEqual([405, 'GET', []])
  expect((await browser.ask(`${deskUrl}/auth/sign-in`, { method: 'HEAD' })).status).toBe(405)
  expect((await browser.go(answer)).status).toBe(200)
})

it('refuses a code that was used already, even with the attempt that it was made for', async () => {
  const { browser, lines } = setUp()
  const answer = await answerOf(browser)
  const [attempt] = browser.cookies('contact-desk-attempt-')
  await browser.go(answer)
  browser.forget()
  browser.setCookie(deskUrl, attempt?.name ?? '', attempt?.value ?? '')
  await expectRefused(browser, answer, 400)
  expect(lines()).toContainEqual(expect.objectContaining({ failure: 'code-refused', reason: 'invalid_grant' }))
})

it('refuses a forged state, though it names the attempt', async () => {
  const { browser } = setUp()
  const answer = await answerOf(browser)
  const state = answer.searchParams.get('state') ?? ''
  await expectRefused(browser, changed(answer, { state: state.slice(0, 12) + 'A'.repeat(31) }), 400)
})

it.each(['', 'x', '../../', 'A'.repeat(43)])('refuses the state "%s", which belongs to no attempt', async (state) => {
  const { browser } = setUp()
  await expectRefused(browser, changed(await answerOf(browser), { state }), 400)
})

it('refuses the answer to somebody else’s attempt', async () => {
  const { browser } = setUp()
  const answer = await answerOf(browser)
  browser.forget()
  await expectRefused(browser, answer, 400)
})

it('refuses a code that was made for another attempt of the same browser', async () => {
  const { browser, lines } = setUp()
  const code = (await answerOf(browser)).searchParams.get('code') ?? ''
  const { headers } = await browser.ask(`${deskUrl}/auth/sign-in`)
  const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? ''
  const answer = new URL(`${deskUrl}/auth/callback`)
  await expectRefused(browser, changed(answer, { code, state, iss: provider.issuer }), 400)
  expect(lines()).toContainEqual(expect.objectContaining({ failure: 'code-refused' }))
})

it('refuses an attempt that is older than ten minutes', async () => {
  const { browser, pass } = setUp()
  const answer = await answerOf(browser)
  pass(10 * 60_000 + 1000)
  await expectRefused(browser, answer, 400)
})

it('refuses an attempt that was tampered with', async () => {
  const { browser } = setUp()
  const answer = await answerOf(browser)
  const [attempt] = browser.cookies('contact-desk-attempt-')
  const parts = attempt?.value.split('.') ?? []
  const tag = parts[4] ?? ''
  browser.setCookie(
    deskUrl,
    attempt?.name ?? '',
    parts.with(4, (tag.startsWith('A') ? 'B' : 'A') + tag.slice(1)).join('.'),
  )
  await expectRefused(browser, answer, 400)
})

it('refuses an answer that names another provider', async () => {
  const { browser } = setUp()
  await expectRefused(browser, changed(await answerOf(browser), { iss: 'https://evil.example' }), 502)
})

it('refuses an answer with two codes', async () => {
  const { browser } = setUp()
  const answer = await answerOf(browser)
  answer.searchParams.append('code', 'other')
  await expectRefused(browser, answer, 502)
})

it('says so when the agent cancels at the provider', async () => {
  const { browser } = setUp()
  const login = await browser.go(`${deskUrl}/auth/sign-in?return=/contacts/7`)
  const page = await enter(browser, login, { cancel: 'yes' })
  expect([page.url.pathname, page.status]).toEqual(['/auth/callback', 403])
  expect(page.text).toContain('cancelled')
  expect(page.text).toContain(`${deskUrl}/auth/sign-in?return=%2Fcontacts%2F7"`)
})

it('leaves the attempt of another tab alone when one fails', async () => {
  const { browser } = setUp()
  const answer = await answerOf(browser)
  await browser.go(changed(answer, { state: 'x' }))
  expect((await browser.go(answer)).url.pathname).toBe('/contacts/7')
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  '@evil.example',
  `blob:${deskUrl}/contacts/7`,
  deskUrl.replace('//', '//agent:password@'),
  '/auth/sign-in',
  '/%61uth/../auth/sign-out',
  '',
])('leads nowhere but to itself after signing in, asked to return to %j', async (returnTo) => {
  const { browser } = setUp()
  const page = await signIn(browser, 'anna', returnTo)
  expect(page.url.origin).toBe(deskUrl)
  expect(page.url.pathname).not.toMatch(/^\/auth/)
  const location = browser.seen.findLast(({ status }) => status === 302)?.headers.get('location')
  expect(location).toMatch(new RegExp(`^${deskUrl}/`))
})
