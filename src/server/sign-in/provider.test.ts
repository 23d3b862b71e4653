import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { failed, json } from '../testing/fake-upstream.ts'
import {
  anna,
  client,
  clientId,
  createTestDesk,
  deskUrl,
  sessionOf,
  signIn,
  statusOf,
} from '../testing/sign-in-desk.ts'

let provider: RunningProvider
let own: RunningProvider | undefined

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

afterEach(async () => {
  await own?.stop()
  own = undefined
})

type Answer = () => Response | Promise<Response>

/** A desk that gets other answers than the provider's own at some paths, counted by path. */
function setUp(answers: Record<string, Answer> = {}, issuer = provider.issuer, env = {}) {
  const asked: string[] = []
  const desk = createTestDesk(issuer, {
    env,
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input))
      asked.push(pathname)
      return answers[pathname]?.() ?? fetch(input, init)
    },
  })
  return { ...desk, asked, answers, browser: desk.browser() }
}

const metadata = '/.well-known/openid-configuration'

describe('while the provider is down', () => {
  it('everything else works, and signing in once it is back', async () => {
    const { browser, answers, lines } = setUp({ [metadata]: () => failed('ECONNREFUSED') })
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
    const { browser, answers } = setUp()
    await signIn(browser, 'anna')
    for (const path of [metadata, '/token', '/jwks', '/me']) answers[path] = () => failed('ECONNREFUSED')
    expect(await statusOf(browser)).toBe(200)
  })

  it('nobody is sent there, though it was up a moment ago, and all are once it is back', async () => {
    const { browser, answers, pass } = setUp()
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
  const { browser, asked, pass } = setUp()
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
  it.each<[string, Answer, string]>([
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
    const { browser, lines } = setUp({ [path]: answer })
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
  const { browser } = setUp({
    [metadata]: () => json({ issuer: 'https://evil.example', authorization_endpoint: 'https://evil.example/a' }),
  })
  expect(await signIn(browser, 'anna')).toMatchObject({
    status: 502,
    url: expect.objectContaining({ origin: deskUrl }),
  })
})

describe('the client', () => {
  it.each(['client_secret_basic', 'client_secret_post'] as const)(
    'may be one that proves itself by %s',
    async (method) => {
      own = await startProvider({ client: { ...client, token_endpoint_auth_method: method }, accounts: { anna } })
      const { browser } = setUp({}, own.issuer)
      await signIn(browser, 'anna')
      expect(await statusOf(browser)).toBe(200)
    },
  )

  it('may be one without a secret', async () => {
    const { client_secret, ...publicClient } = client
    own = await startProvider({ client: { ...publicClient, token_endpoint_auth_method: 'none' }, accounts: { anna } })
    const { browser } = setUp({}, own.issuer, { OIDC_CLIENT_SECRET: '' })
    await signIn(browser, 'anna')
    expect(await statusOf(browser)).toBe(200)
  })

  it('with a wrong secret is for an administrator to mend', async () => {
    const { browser, lines } = setUp({}, undefined, { OIDC_CLIENT_SECRET: 'wrong' })
    const page = await signIn(browser, 'anna')
    expect([page.status, page.text]).toEqual([502, expect.stringContaining('OIDC_CLIENT_SECRET')])
    expect(lines()).toContainEqual(expect.objectContaining({ failure: 'client-refused', reason: 'invalid_client' }))
  })

  it('is the one of the setting', async () => {
    const { browser } = setUp()
    const { headers } = await browser.ask(`${deskUrl}/auth/sign-in`)
    expect(new URL(headers.get('location') ?? '').searchParams.get('client_id')).toBe(clientId)
  })
})

it('is not asked for more than who may sign in is told by', async () => {
  own = await startProvider({ client, accounts: { anna: { ...anna, groups: undefined } } })
  const { browser, asked } = setUp({}, own.issuer)
  await signIn(browser, 'anna')
  expect(await statusOf(browser)).toBe(200)
  expect(asked).not.toContain('/me')
})

it('is asked for what the ID token does not say', async () => {
  own = await startProvider({ client, accounts: { anna }, claimsInToken: false })
  const { browser, asked } = setUp({}, own.issuer, { ALLOWED_GROUPS: 'support' })
  await signIn(browser, 'anna')
  expect((await sessionOf(browser)).user).toMatchObject({ name: 'Anna Agent', email: 'anna@desk.example' })
  expect(asked).toContain('/me')
})

it.each<[string, object]>([
  ['whose metadata name the claim', {}],
  ['whose metadata do not', { claims_supported: ['sub', 'email'] }],
  ['whose metadata name none', { claims_supported: undefined }],
])('is asked whether an address is verified, where only the user info says so: one %s', async (_, change) => {
  own = await startProvider({ client, accounts: { anna: { name: anna.name, email: anna.email } } })
  const { issuer } = own
  const answers = {
    [metadata]: async () => json({ ...(await (await fetch(issuer + metadata)).json()), ...change }),
    '/me': () => json({ sub: 'anna', email_verified: false }),
  }
  const { browser, lines } = setUp(answers, issuer)
  expect((await signIn(browser, 'anna')).status).toBe(403)
  expect(lines()).toContainEqual(expect.objectContaining({ failure: 'email-unverified' }))
})

it.each<[string, Answer]>([
  ['is about somebody else', () => json({ ...anna, sub: 'bert' })],
  ['fails', () => json({}, 500)],
])('lets nobody in when what it says of an agent %s', async (_, answer) => {
  own = await startProvider({ client, accounts: { anna }, claimsInToken: false })
  const { browser } = setUp({ '/me': answer }, own.issuer)
  expect((await signIn(browser, 'anna')).status).toBe(502)
  expect(await statusOf(browser)).toBe(401)
})
