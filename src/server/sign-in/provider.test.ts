import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { failed, json } from '../testing/fake-upstream.ts'
import { createDeskWithAnswers, metadata, type ProviderAnswer } from '../testing/provider-answers.ts'
import { anna, client, createTestDesk, deskUrl, signIn, statusOf } from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

describe('while the provider is down', () => {
  it('everything else works, and signing in once it is back', async () => {
    const { browser, answers, lines } = createDeskWithAnswers(provider.issuer, {
      [metadata]: () => failed('ECONNREFUSED'),
    })
    expect(await statusOf(browser, '/readyz')).toBe(200)
    const page = await signIn(browser, 'anna')
    expect([page.url.pathname, page.status]).toEqual(['/auth/sign-in', 502])
    expect(page.text).toContain('cannot be reached')
    expect(page.text).toContain(`${deskUrl}/auth/sign-in?return=%2Fcontacts%2F7"`)
    expect(browser.cookies('contact-desk-')).toEqual([])
    expect(lines()).toContainEqual(
      expect.objectContaining({ level: 'warn', failure: 'provider-unavailable', reason: 'ECONNREFUSED' }),
    )
    delete answers[metadata]
    await signIn(browser, 'anna')
    expect(await statusOf(browser)).toBe(200)
  })

  it('agents who have signed in stay so', async () => {
    const { browser, answers } = createDeskWithAnswers(provider.issuer)
    await signIn(browser, 'anna')
    for (const path of [metadata, '/token', '/jwks', '/me']) answers[path] = () => failed('ECONNREFUSED')
    expect(await statusOf(browser)).toBe(200)
  })

  it('nobody is sent there, though it was up a moment ago, and all are once it is back', async () => {
    const { browser, answers, pass } = createDeskWithAnswers(provider.issuer)
    await signIn(browser, 'anna')
    pass(15_000)
    answers[metadata] = () => failed('ECONNREFUSED')
    expect((await browser.ask(`${deskUrl}/auth/sign-in`)).status).toBe(502)
    const signedOut = await browser.ask(`${deskUrl}/auth/sign-out`, { method: 'POST' })
    expect(JSON.parse(signedOut.text)).toEqual({ redirect: '/' })
    delete answers[metadata]
    expect((await browser.ask(`${deskUrl}/auth/sign-in`)).status).toBe(302)
  })
})

it('asks the provider about itself when somebody signs in, and once for all who come at once', async () => {
  const { browser, asked, pass } = createDeskWithAnswers(provider.issuer)
  expect(await statusOf(browser, '/healthz')).toBe(200)
  expect(asked).toEqual([])
  const times = () => asked.filter((path) => path === metadata).length
  await Promise.all([1, 2, 3].map(() => browser.ask(`${deskUrl}/auth/sign-in`)))
  expect(times()).toBe(1)
  pass(10_000)
  await browser.ask(`${deskUrl}/auth/sign-in`)
  expect(times()).toBe(2)
})

describe.each([metadata, '/token', '/jwks'])('an answer at %s', (path) => {
  it.each<[string, ProviderAnswer, string]>([
    ['that fails', () => failed('ECONNRESET'), 'provider-unavailable'],
    ['of a server out of order', () => json({}, 503), 'provider-unavailable'],
    [
      'that is no JSON',
      () => new Response('<html>', { headers: { 'content-type': 'application/json' } }),
      'provider-malformed',
    ],
    ['that is HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'provider-malformed'],
    ['that leads elsewhere', () => Response.redirect('http://127.0.0.1:9/'), 'provider-malformed'],
    [
      'that is endless',
      () => new Response(endless(), { headers: { 'content-type': 'application/json' } }),
      'provider-malformed',
    ],
    [
      'that is null',
      () => new Response('null', { headers: { 'content-type': 'application/json' } }),
      'provider-malformed',
    ],
    ['that is empty', () => json({}), 'provider-malformed'],
  ])('%s lets nobody in', async (_, answer, failure) => {
    const { browser, lines } = createDeskWithAnswers(provider.issuer, { [path]: answer })
    expect((await signIn(browser, 'anna')).status).toBe(502)
    expect(await statusOf(browser)).toBe(401)
    expect(lines()).toContainEqual(expect.objectContaining({ msg: 'sign-in failed', failure }))
  })
})

const silence: RequestListener = () => {}
const drip: RequestListener = (_, response) => void setInterval(() => response.write(' '), 20).unref()

it.each<[string, string, RequestListener]>([
  ['answers nothing', metadata, silence],
  ['answers nothing', '/token', silence],
  ['answers a byte now and then', '/token', drip],
])('is not waited for when it %s at %s', async (_, path, listener) => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const desk = createTestDesk(provider.issuer, {
    deadlineMs: 2000,
    fetch: (input, init) => fetch(String(input).endsWith(path) ? `http://127.0.0.1:${port}` : input, init),
  })
  const page = await signIn(desk.browser(), 'anna')
  server.closeAllConnections()
  server.close()
  expect([page.status, page.text]).toEqual([502, expect.stringContaining('cannot be reached')])
})

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(' '.repeat(64 * 1024)))
    },
  })
}

it('is another one when its metadata say so', async () => {
  const { browser } = createDeskWithAnswers(provider.issuer, {
    [metadata]: () => json({ issuer: 'https://evil.example', authorization_endpoint: 'https://evil.example/a' }),
  })
  expect(await signIn(browser, 'anna')).toMatchObject({
    status: 502,
    url: expect.objectContaining({ origin: deskUrl }),
  })
})
