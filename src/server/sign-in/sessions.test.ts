import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import {
  anna,
  client,
  createSignedInDesk,
  deskUrl,
  sessionCookieOf,
  sessionOf,
  statusOf,
} from '../testing/sign-in-desk.ts'

const minute = 60_000
const hour = 60 * minute

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

describe('a session', () => {
  it('ends when it was not used for 30 minutes', async () => {
    const { browser, pass } = await createSignedInDesk(provider.issuer)
    pass(30 * minute - 5000)
    expect((await sessionOf(browser)).user).not.toBeNull()
    pass(5000)
    expect((await sessionOf(browser)).user).toBeNull()
    expect(await statusOf(browser)).toBe(401)
  })

  it('goes on while it is used, but for 12 hours at most', async () => {
    const { browser, pass } = await createSignedInDesk(provider.issuer)
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
    const { browser, pass } = await createSignedInDesk(provider.issuer, {
      SESSION_IDLE_MINUTES: '120',
      SESSION_MAX_HOURS: '1',
    })
    const { user } = await sessionOf(browser)
    expect(user.idleExpiresAt).toBe(user.expiresAt)
    pass(hour)
    expect(await statusOf(browser)).toBe(401)
  })

  it('is not put off by asking about it', async () => {
    const { browser, pass } = await createSignedInDesk(provider.issuer)
    const { user } = await sessionOf(browser)
    pass(10 * minute)
    const { now, ...same } = (await sessionOf(browser)).user
    expect(now - user.now).toBeGreaterThanOrEqual(10 * minute)
    expect(user).toMatchObject(same)
  })

  it('is put off by a lookup, and not written again for each', async () => {
    const { browser, pass } = await createSignedInDesk(provider.issuer)
    const [first, { user }] = [sessionCookieOf(browser), await sessionOf(browser)]
    pass(30_000)
    await statusOf(browser)
    expect(sessionCookieOf(browser)).toBe(first)
    pass(30_000)
    await statusOf(browser)
    expect(sessionCookieOf(browser)).not.toBe(first)
    const { user: later } = await sessionOf(browser)
    expect(later.expiresAt).toBe(user.expiresAt)
    expect(later.idleExpiresAt - user.idleExpiresAt).toBeGreaterThanOrEqual(minute)
  })

  it('is put off by a lookup that fails', async () => {
    const { browser, pass } = await createSignedInDesk(provider.issuer)
    const first = sessionCookieOf(browser)
    pass(minute)
    expect(await statusOf(browser, '/api/contacts/8')).toBe(404)
    expect(sessionCookieOf(browser)).not.toBe(first)
  })

  it('is not put off by what the page asks while nobody is there', async () => {
    const { browser, pass } = await createSignedInDesk(provider.issuer)
    const first = sessionCookieOf(browser)
    pass(29 * minute)
    const answer = await browser.ask(`${deskUrl}/api/contacts/7`, { headers: { 'x-unattended': '1' } })
    expect(answer.status).toBe(200)
    expect(sessionCookieOf(browser)).toBe(first)
    pass(minute)
    expect(await statusOf(browser)).toBe(401)
  })

  it('is put off when the agent asks for that, by no other site', async () => {
    const { browser, pass } = await createSignedInDesk(provider.issuer)
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
    const { browser, pass } = await createSignedInDesk(provider.issuer)
    pass(31 * minute)
    const page = await browser.ask(`${deskUrl}/auth/renew`, { method: 'POST' })
    expect([page.status, JSON.parse(page.text).code]).toEqual([401, 'sign-in-required'])
  })
})
