import { describe, expect, it } from 'vitest'
import { type Answer, apiKey, createFakeClock, createFakeUpstream, json, jwt } from '../testing/fake-upstream.ts'
import { createDeadline } from './deadline.ts'
import { createTokenSource } from './token.ts'
import { fetchTransport } from './transport.ts'
import { createUpstream } from './upstream.ts'

const login = '/api/auth/login'
const refresh = '/api/auth/refresh'

/** `logIn` and `refreshToken` give the tokens `t1`, `t2` … that live 60 s, unless the test says otherwise. */
function setUp({ logIn, refreshToken }: { logIn?: Answer; refreshToken?: Answer } = {}) {
  const clock = createFakeClock()
  let made = 0
  const next: Answer = () => {
    made += 1
    return json({ bearer: jwt({ exp: clock.now() / 1000 + 60 }, `t${made}`) })
  }
  const upstream = createFakeUpstream({ [`POST ${login}`]: logIn ?? next, [`POST ${refresh}`]: refreshToken ?? next })
  const baseUrl = new URL('http://upstream.example')
  const send = createUpstream({ transport: fetchTransport(upstream.fetch), baseUrl, random: () => 0.5, ...clock })
  const tokens = createTokenSource({ send, apiKey, secrets: { keep: () => {} }, now: clock.now, deadlineMs: 10_000 })
  const wanted = (ms = 10_000) => ({ requestId: 'r1', deadline: createDeadline(ms, clock.now) })
  /** The name of the token, once no renewal is on its way any more. */
  const get = async () => {
    const [name] = (await tokens.get(wanted())).split('.')
    await new Promise(setImmediate)
    return name
  }
  const countOf = (path: string) => upstream.to(path).length
  return { clock, upstream, tokens, wanted, get, logins: () => countOf(login), refreshes: () => countOf(refresh) }
}

describe('logging in', () => {
  it('sends the key once for 50 waiters', async () => {
    const { get, upstream } = setUp()
    const names = await Promise.all(Array.from({ length: 50 }, get))
    expect(new Set(names)).toEqual(new Set(['t1']))
    expect(upstream.calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', login, JSON.stringify({ api_key: apiKey })],
    ])
  })

  it('goes on for the others when one waiter gives up', async () => {
    let open: (response: Response) => void = () => {}
    const { tokens, wanted } = setUp({ logIn: () => new Promise((resolve) => (open = resolve)) })
    const patient = tokens.get(wanted())
    await expect(tokens.get(wanted(5))).rejects.toMatchObject({ code: 'upstream-timeout' })
    open(json({ bearer: 'abc' }))
    expect(await patient).toBe('abc')
  })

  it.each(['', 'a b', 'a\r\nx-header: y', 'ä', 7, null])('does not take %j for a token', async (bearer) => {
    const { get } = setUp({ logIn: () => json({ bearer }) })
    await expect(get()).rejects.toMatchObject({ code: 'upstream-malformed' })
  })

  it('fails with upstream-unavailable after three tries, and begins anew for the next request', async () => {
    const { get, logins } = setUp({ logIn: () => json({}, 503) })
    await expect(get()).rejects.toMatchObject({ code: 'upstream-unavailable' })
    expect(logins()).toBe(3)
    await expect(get()).rejects.toMatchObject({ code: 'upstream-unavailable' })
    expect(logins()).toBe(6)
  })

  it.each<[string, Answer]>([
    ['rate-limited', () => json({}, 429, { 'retry-after': '7' })],
    ['upstream-malformed', () => Response.redirect('http://elsewhere.example/')],
    ['upstream-malformed', () => new Response('<html>')],
    ['upstream-malformed', () => json({ bearer: 'abc' }, 404)],
  ])('fails with %s, and is not tried again for each request: %#', async (code, answer) => {
    let isWell = false
    const { get, logins, clock } = setUp({ logIn: (call) => (isWell ? json({ bearer: 'taken' }) : answer(call)) })
    await expect(get()).rejects.toMatchObject({ code })
    for (let again = 0; again < 9; again += 1) {
      await expect(get()).rejects.toMatchObject({ code, options: { retryAfter: 5 } })
    }
    expect(logins()).toBe(1)
    clock.pass(5000)
    isWell = true
    expect(await get()).toBe('taken')
  })
})

describe('a refused key', () => {
  it.each([400, 401, 403, 422])('with status %i is not sent again before the back-off is over', async (status) => {
    const { get, logins, clock } = setUp({ logIn: () => json({}, status) })
    const refusals: unknown[] = []
    for (const pass of [0, 4999, 1, 9999, 1, 20_000, 40_000, 60_000]) {
      clock.pass(pass)
      refusals.push(await get().catch(({ code, options }) => [code, options.retryAfter, logins()]))
    }
    expect(refusals).toEqual([
      ['upstream-sign-in', 5, 1],
      ['upstream-sign-in', 1, 1],
      ['upstream-sign-in', 10, 2],
      ['upstream-sign-in', 1, 2],
      ['upstream-sign-in', 20, 3],
      ['upstream-sign-in', 40, 4],
      ['upstream-sign-in', 60, 5],
      ['upstream-sign-in', 60, 6],
    ])
  })

  it('works again by itself once upstream takes it, and the back-off begins anew', async () => {
    let refused = true
    const bearer = jwt({ exp: createFakeClock().now() / 1000 + 60 }, 'taken')
    const { get, clock } = setUp({ logIn: () => (refused ? json({}, 422) : json({ bearer })) })
    await expect(get()).rejects.toMatchObject({ code: 'upstream-sign-in', options: { retryAfter: 5 } })
    refused = false
    clock.pass(5000)
    expect(await get()).toBe('taken')
    refused = true
    clock.pass(60_000)
    await expect(get()).rejects.toMatchObject({ code: 'upstream-sign-in', options: { retryAfter: 5 } })
  })
})

describe('renewing', () => {
  it('refreshes once, 30 s before the expiry, while the old token serves', async () => {
    const { get, upstream, clock, logins, refreshes } = setUp()
    await get()
    clock.pass(29_999)
    expect([await get(), refreshes()]).toEqual(['t1', 0])
    clock.pass(1)
    expect(await Promise.all(Array.from({ length: 50 }, get))).toEqual(Array(50).fill('t1'))
    expect([await get(), logins(), refreshes()]).toEqual(['t2', 1, 1])
    expect(upstream.to(refresh)[0]?.headers.get('authorization')).toMatch(/^Bearer t1\./)
  })

  it('waits for half of what a short-lived token had left', async () => {
    const bearer = jwt({ exp: createFakeClock().now() / 1000 + 10 }, 'short')
    const { get, clock, refreshes } = setUp({ logIn: () => json({ bearer }) })
    await get()
    clock.pass(4999)
    expect([await get(), refreshes()]).toEqual(['short', 0])
    clock.pass(1)
    expect([await get(), refreshes()]).toEqual(['short', 1])
  })

  it('waits until 30 s before the expiry of a long-lived token', async () => {
    const bearer = jwt({ exp: createFakeClock().now() / 1000 + 3600 }, 'long')
    const { get, clock, refreshes } = setUp({ logIn: () => json({ bearer }) })
    await get()
    clock.pass(3_569_999)
    expect([await get(), refreshes()]).toEqual(['long', 0])
    clock.pass(1)
    expect([await get(), refreshes()]).toEqual(['long', 1])
  })

  it('logs in when the token has expired', async () => {
    const { get, clock, logins, refreshes } = setUp()
    await get()
    clock.pass(60_000)
    expect([await get(), logins(), refreshes()]).toEqual(['t2', 2, 0])
  })

  it.each<[string, Answer]>([
    ['429', () => json({}, 429)],
    ['401', () => json({}, 401)],
    ['500', () => json({}, 500)],
    ['no token', () => json({})],
  ])('logs in when the refresh fails with %s', async (_, refreshToken) => {
    const { get, clock, logins, refreshes } = setUp({ refreshToken })
    await get()
    clock.pass(40_000)
    expect([await get(), await get(), logins(), refreshes()]).toEqual(['t1', 't2', 2, 1])
  })

  it('leaves a valid token in use while upstream renews nothing, without a second refresh', async () => {
    let down = false
    const bearer = jwt({ exp: createFakeClock().now() / 1000 + 60 }, 'old')
    const answer: Answer = () => (down ? json({}, 500) : json({ bearer }))
    const { get, clock, refreshes } = setUp({ logIn: answer, refreshToken: answer })
    await get()
    down = true
    clock.pass(40_000)
    expect([await get(), await get(), refreshes()]).toEqual(['old', 'old', 1])
  })

  it.each<[string, string]>([
    ['no payload', 'abc'],
    ['a payload that is not JSON', 'a.b.c'],
    ['no expiry', jwt({}, 'a')],
    ['an expiry that is not a number', jwt({ exp: 'soon' }, 'a')],
    ['an expiry that is digits in a text', jwt({ exp: '1767225660' }, 'a')],
    ['an expiry that has passed', jwt({ exp: 1 }, 'a')],
  ])('never happens to a token with %s', async (_, bearer) => {
    const { tokens, wanted, clock, upstream } = setUp({ logIn: () => json({ bearer }) })
    await tokens.get(wanted())
    clock.pass(365 * 24 * 3600_000)
    expect(await tokens.get(wanted())).toBe(bearer)
    expect(upstream.calls).toHaveLength(1)
  })
})

describe('replacing a token that upstream refused', () => {
  it('logs in once for 50 requests that had the same', async () => {
    const { tokens, wanted, logins } = setUp()
    const refused = await tokens.get(wanted())
    const others = await Promise.all(Array.from({ length: 50 }, () => tokens.replace(refused, wanted())))
    expect(new Set(others).size).toBe(1)
    expect(others[0]).not.toBe(refused)
    expect(logins()).toBe(2)
  })

  it('ends the wait of a request whose time is over', async () => {
    const answers = [json({ bearer: 'abc' })]
    const { tokens, wanted } = setUp({ logIn: () => answers.shift() ?? new Promise(() => {}) })
    const refused = await tokens.get(wanted())
    await expect(tokens.replace(refused, wanted(5))).rejects.toMatchObject({
      code: 'upstream-timeout',
    })
  })

  it('gives the newer one to a request that comes late', async () => {
    const { tokens, wanted, logins } = setUp()
    const refused = await tokens.get(wanted())
    const newer = await tokens.replace(refused, wanted())
    expect(await tokens.replace(refused, wanted())).toBe(newer)
    expect(logins()).toBe(2)
  })
})
