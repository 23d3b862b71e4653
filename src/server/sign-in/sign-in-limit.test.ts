import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { anna, client, createTestDesk, deskUrl } from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

/** A desk whose provider accepts no code, and its token requests. The clock stands still. */
function setUp() {
  const start = Date.now()
  let tokens = 0
  let isDown = false
  let questions = 0
  const desk = createTestDesk(provider.issuer, {
    env: { TRUSTED_PROXIES: '10.0.0.1' },
    now: () => start,
    fetch: async (input, init) => {
      questions += 1
      if (isDown) throw new TypeError('fetch failed')
      if ((init?.method ?? 'GET') === 'GET') return fetch(input, init)
      tokens += 1
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    },
  })
  const go = (path: string, from = '1.1.1.1', cookie = '') =>
    desk.app.request(
      deskUrl + path,
      { headers: { 'x-forwarded-for': from, cookie } },
      { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
    )
  /** Repeats a callback with the cookie of an attempt. */
  async function bringAnswer(): Promise<(from?: string) => Promise<Response>> {
    const begun = await go('/auth/sign-in?return=/contacts/7', '9.9.9.9')
    const { searchParams } = new URL(begun.headers.get('location') ?? '')
    const [cookie] = begun.headers.getSetCookie().map((line) => line.split(';')[0])
    const answer = new URLSearchParams({
      code: 'made-up',
      state: searchParams.get('state') ?? '',
      iss: provider.issuer,
    })
    return async (from) => go(`/auth/callback?${answer}`, from, cookie)
  }
  const signOut = (from = '1.1.1.1') => {
    isDown = true
    return desk.app.request(
      `${deskUrl}/auth/sign-out`,
      { method: 'POST', headers: { 'x-forwarded-for': from } },
      { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
    )
  }
  return { ...desk, go, signOut, bringAnswer, tokens: () => tokens, questions: () => questions }
}

async function statuses(count: number, ask: () => Response | Promise<Response>): Promise<Set<number>> {
  const all = new Set<number>()
  for (let done = 0; done < count; done += 1) all.add((await ask()).status)
  return all
}

it('asks the provider for no more than an office could want, whoever brings answers back', async () => {
  const { bringAnswer, tokens, lines } = setUp()
  const bring = await bringAnswer()
  expect(await statuses(300, bring)).toEqual(new Set([400]))
  const asked = tokens()
  const page = await bring()
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, '1'])
  const text = await page.text()
  expect(text).toContain('<h1>Too many sign-ins from your network</h1>')
  expect(text).toContain('href="http://localhost:5173/auth/sign-in?return=%2Fcontacts%2F7"')
  expect(lines()).toContainEqual(expect.objectContaining({ msg: 'sign-in failed', failure: 'too-many' }))
  expect(tokens()).toBe(asked)
  expect((await bring('1.1.1.2')).status).toBe(400)
})

it('lets five more in each second', async () => {
  const { go, pass } = setUp()
  expect(await statuses(300, () => go('/auth/sign-in'))).toEqual(new Set([302]))
  expect((await go('/auth/sign-in')).status).toBe(429)
  pass(2000)
  expect(await statuses(10, () => go('/auth/sign-in'))).toEqual(new Set([302]))
  expect((await go('/auth/sign-in')).status).toBe(429)
})

it('keeps nobody from finishing who could begin', async () => {
  const { go, bringAnswer } = setUp()
  const bring = await bringAnswer()
  await statuses(301, () => go('/auth/sign-in'))
  expect((await bring()).status).toBe(400)
})

it('asks the provider as seldom for who signs out, and ends the session here in any case', async () => {
  const { signOut, questions, lines } = setUp()
  expect(await statuses(300, () => signOut())).toEqual(new Set([200]))
  expect(questions()).toBe(300)
  const answer = await signOut()
  expect([answer.status, await answer.json(), questions()]).toEqual([200, { redirect: '/' }, 300])
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^contact-desk-session=; Max-Age=0;/)])
  expect(lines()).toContainEqual(
    expect.objectContaining({ msg: 'not signed out at the provider', failure: 'too-many' }),
  )
  await signOut('1.1.1.2')
  expect(questions()).toBe(301)
})
