import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { anna, client, createTestDesk, deskUrl, signIn } from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { stranger: { ...anna, email: 'anna@evil.example' } } })
})

afterAll(() => provider.stop())

it('asks which account, when another one is wanted', async () => {
  const browser = createTestDesk(provider.issuer).browser()
  const { headers } = await browser.ask(`${deskUrl}/auth/sign-in?account=other`)
  expect(new URL(headers.get('location') ?? '').searchParams.get('prompt')).toBe('select_account')
})

it('asks who it is, when another account is wanted from a provider that has no choice of them', async () => {
  const other = await startProvider({ client, accounts: {}, listsPrompts: true })
  const browser = createTestDesk(other.issuer).browser()
  const { headers } = await browser.ask(`${deskUrl}/auth/sign-in?account=other`)
  expect(new URL(headers.get('location') ?? '').searchParams.get('prompt')).toBe('login')
  await other.stop()
})

/** A provider that remembers the agent and shows no form for `select_account`. */
async function setUpIgnoring(answer: (location: URL) => void = () => {}) {
  const desk = createTestDesk(provider.issuer, {})
  const browser = desk.browser()
  const refused = await signIn(browser, 'stranger')
  const follow = async (page: { text: string }) => {
    const link = /<a href="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { headers } = await browser.ask(link)
    const asked = new URL(headers.get('location') ?? '')
    const prompt = asked.searchParams.get('prompt')
    if (prompt === 'select_account') asked.searchParams.delete('prompt')
    answer(asked)
    return { link, prompt, page: await browser.go(asked) }
  }
  return { refused, follow }
}

it('another account is asked for by login once the provider came straight back with the same one', async () => {
  const { refused, follow } = await setUpIgnoring()
  const first = await follow(refused)
  expect([first.prompt, first.page.status]).toEqual(['select_account', 403])
  const second = await follow(first.page)
  expect(second.prompt).toBe('login')
  expect(second.page.url.pathname).toMatch(/^\/login\//)
})

it('another account is asked for by login once the provider refused to offer a choice, or the agent left it', async () => {
  const { refused, follow } = await setUpIgnoring((asked) => {
    if (!asked.searchParams.has('prompt')) asked.searchParams.set('prompt', 'none consent')
  })
  const first = await follow(refused)
  expect(first.page.url.pathname).toBe('/auth/callback')
  expect(first.page.text).toContain('Sign in with another account')
  expect((await follow(first.page)).prompt).toBe('login')
})

it('another account is asked for by the choice of accounts at Google, which knows no other way', async () => {
  const issuer = 'https://accounts.google.com'
  const metadata = { issuer, authorization_endpoint: `${issuer}/o/oauth2/v2/auth` }
  const browser = createTestDesk(issuer, { fetch: async () => Response.json(metadata) }).browser()
  const { headers } = await browser.ask(`${deskUrl}/auth/sign-in?account=login`)
  expect(new URL(headers.get('location') ?? '').searchParams.get('prompt')).toBe('select_account')
})
