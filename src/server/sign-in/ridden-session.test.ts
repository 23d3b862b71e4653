import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { navigation, riddenIn, ridingPage } from '../testing/riding-page.ts'
import { anna, client, createSignedInDesk, createTestDesk, deskUrl, sessionCookieOf } from '../testing/sign-in-desk.ts'

const minute = 60_000
const contact = '/api/contacts/7'
const page = ridingPage()

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

const open = (browser: { ask: (address: string, init: RequestInit) => Promise<{ text: string; headers: Headers }> }) =>
  browser.ask(`${deskUrl}/contacts/7`, { headers: navigation })

it('lets the contact ride for who is signed in, and says who that is', async () => {
  const { browser, lines } = await createSignedInDesk(provider.issuer, {}, page)
  const { text } = await open(browser)
  expect(riddenIn(text, contact)?.text).toBe('{"data":{"id":7}}')
  expect(JSON.parse(riddenIn(text, '/api/session')?.text ?? '').user).toMatchObject({ name: 'Anna Agent' })
  expect(lines().filter(({ event }) => event)).toEqual([
    expect.objectContaining({ contactId: 7, user: expect.stringContaining('#anna'), outcome: 'ok' }),
  ])
})

it('lets nothing ride, and looks nobody up, for who is not signed in', async () => {
  const { browser, upstream, lines } = createTestDesk(provider.issuer, { page })
  const { text, headers } = await open(browser())
  expect(text).not.toContain('ridden:')
  expect([headers.get('cache-control'), headers.get('etag') === null]).toEqual(['no-cache', false])
  expect(upstream.calls).toEqual([])
  expect(lines().filter(({ event }) => event)).toEqual([])
})

it('lets nothing ride once the session has ended', async () => {
  const { browser, pass, upstream } = await createSignedInDesk(provider.issuer, {}, page)
  await open(browser)
  pass(30 * minute)
  const { text, headers } = await open(browser)
  expect(text).not.toContain('ridden:')
  expect(headers.get('etag')).not.toBeNull()
  expect(upstream.to(contact)).toHaveLength(1)
})

it('extends the session by the document, and does not write it again for each', async () => {
  const { browser, pass } = await createSignedInDesk(provider.issuer, {}, page)
  const first = sessionCookieOf(browser)
  pass(30_000)
  await open(browser)
  expect(sessionCookieOf(browser)).toBe(first)
  for (let passed = 0; passed < 60; passed += 20) {
    pass(20 * minute)
    expect(riddenIn((await open(browser)).text, contact)?.status).toBe(200)
  }
  expect(sessionCookieOf(browser)).not.toBe(first)
})
