import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { json } from '../testing/fake-upstream.ts'
import { anna, client, clientId, createTestDesk, deskUrl, signIn, statusOf } from '../testing/sign-in-desk.ts'

// The real provider logs agents in; the tests make its tokens, so that each is wrong in one way.

let provider: RunningProvider
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let otherKeys: typeof keys

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
  keys = await generateKeyPair('RS256')
  otherKeys = await generateKeyPair('RS256')
})

afterAll(() => provider.stop())

/** Seconds from when the token is made, by claim. */
type Times = { iat?: number; nbf?: number; exp?: number }

type Wrong = {
  claims?: Record<string, unknown>
  times?: Times
  isOthersKey?: boolean
  isUnsigned?: boolean
  hasNoToken?: boolean
}

async function setUp(wrong: Wrong, ahead = 0) {
  const { claims = {}, times = {}, isOthersKey = false, isUnsigned = false, hasNoToken = false } = wrong
  const desk = createTestDesk(provider.issuer, {
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input))
      if (pathname === '/jwks') {
        return json({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }] })
      }
      if (pathname !== '/token') return fetch(input, init)
      const id_token = hasNoToken ? undefined : await token()
      return json({ access_token: 'access', token_type: 'Bearer', id_token })
    },
  })
  const browser = desk.browser()

  async function token(): Promise<string> {
    const asked = browser.seen.find(({ url }) => url.pathname === '/auth/sign-in')?.headers.get('location') ?? ''
    const seconds = Math.floor(Date.now() / 1000)
    const all = {
      iss: provider.issuer,
      aud: clientId,
      sub: 'anna',
      nonce: new URL(asked).searchParams.get('nonce'),
      iat: seconds,
      exp: seconds + 3600,
      ...anna,
      ...Object.fromEntries(Object.entries(times).map(([name, after]) => [name, seconds + after])),
      ...claims,
    }
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    if (isUnsigned) return `${encode({ alg: 'none' })}.${encode(all)}.`
    const { privateKey } = isOthersKey ? otherKeys : keys
    return new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(privateKey)
  }

  desk.pass(ahead)
  const page = await signIn(browser, 'anna')
  return { page, status: await statusOf(browser), lines: desk.lines }
}

it('lets an agent in by a good token', async () => {
  expect((await setUp({})).status).toBe(200)
})

it.each<[string, Wrong]>([
  ['is signed with another key', { isOthersKey: true }],
  ['is not signed', { isUnsigned: true }],
  ['is not there', { hasNoToken: true }],
  ['was made for another attempt', { claims: { nonce: 'other' } }],
  ['was made for no attempt', { claims: { nonce: undefined } }],
  ['was made for another client', { claims: { aud: 'other' } }],
  ['was made by another provider', { claims: { iss: 'https://evil.example' } }],
  ['is about nobody', { claims: { sub: undefined } }],
  ['is about somebody without an ID', { claims: { sub: '' } }],
  ['is about somebody whose ID is blank', { claims: { sub: ' ' } }],
  ['is about somebody with an endless ID', { claims: { sub: 'a'.repeat(256) } }],
  ['never ends', { claims: { exp: undefined } }],
])('lets nobody in by a token that %s', async (_, wrong) => {
  const { page, status } = await setUp(wrong)
  expect([page.url.pathname, page.status, status]).toEqual(['/auth/callback', 502, 401])
})

it.each<[string, Times, number]>([
  ['issued 55 seconds from now', { iat: 55 }, 0],
  ['good from 55 seconds from now on', { nbf: 55 }, 0],
  ['over since 50 seconds', { exp: -50 }, 0],
  ['issued now, by a clock 50 seconds behind ours', {}, 50_000],
  ['issued an hour ago, as some providers give the time of the login', { iat: -3600 }, 0],
])('bears with a clock that differs a little: a token %s', async (_, times, ahead) => {
  expect((await setUp({ times }, ahead)).status).toBe(200)
})

it.each<[string, Times, number]>([
  ['issued 70 seconds from now', { iat: 70 }, 0],
  ['issued now, by a clock 70 seconds ahead of ours', {}, -70_000],
  ['good from 70 seconds from now on', { nbf: 70 }, 0],
  ['over since 70 seconds', { exp: -70 }, 0],
  ['good for an hour, by a clock more than an hour behind ours', {}, 3_670_000],
])('does not bear with a clock that differs by more than a minute: a token %s', async (_, times, ahead) => {
  const { page, status, lines } = await setUp({ times }, ahead)
  expect([page.status, page.text, status]).toEqual([502, expect.stringContaining('The clocks do not match'), 401])
  expect(lines()).toContainEqual(expect.objectContaining({ failure: 'clocks-differ' }))
})

it('is never asked for by a browser', async () => {
  const { page } = await setUp({})
  expect(page.url.href).toBe(`${deskUrl}/contacts/7`)
  expect(page.text).not.toContain('eyJ')
})
