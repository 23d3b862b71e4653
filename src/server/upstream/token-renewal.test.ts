import { describe, expect, it } from 'vitest'
import { type Answer, createFakeClock, json, jwt } from '../testing/fake-upstream.ts'
import { createTestTokens, refresh } from '../testing/test-tokens.ts'

describe('renewing', () => {
  it('refreshes once, 30 s before the expiry, while the old token serves', async () => {
    const { get, upstream, clock, logins, refreshes } = createTestTokens()
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
    const { get, clock, refreshes } = createTestTokens({ logIn: () => json({ bearer }) })
    await get()
    clock.pass(4999)
    expect([await get(), refreshes()]).toEqual(['short', 0])
    clock.pass(1)
    expect([await get(), refreshes()]).toEqual(['short', 1])
  })

  it('waits until 30 s before the expiry of a long-lived token', async () => {
    const bearer = jwt({ exp: createFakeClock().now() / 1000 + 3600 }, 'long')
    const { get, clock, refreshes } = createTestTokens({ logIn: () => json({ bearer }) })
    await get()
    clock.pass(3_569_999)
    expect([await get(), refreshes()]).toEqual(['long', 0])
    clock.pass(1)
    expect([await get(), refreshes()]).toEqual(['long', 1])
  })

  it('logs in when the token has expired', async () => {
    const { get, clock, logins, refreshes } = createTestTokens()
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
    const { get, clock, logins, refreshes } = createTestTokens({ refreshToken })
    await get()
    clock.pass(40_000)
    expect([await get(), await get(), logins(), refreshes()]).toEqual(['t1', 't2', 2, 1])
  })

  it('leaves a valid token in use while upstream renews nothing, without a second refresh', async () => {
    let down = false
    const bearer = jwt({ exp: createFakeClock().now() / 1000 + 60 }, 'old')
    const answer: Answer = () => (down ? json({}, 500) : json({ bearer }))
    const { get, clock, refreshes } = createTestTokens({ logIn: answer, refreshToken: answer })
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
    const { tokens, wanted, clock, upstream } = createTestTokens({ logIn: () => json({ bearer }) })
    await tokens.get(wanted())
    clock.pass(365 * 24 * 3600_000)
    expect(await tokens.get(wanted())).toBe(bearer)
    expect(upstream.calls).toHaveLength(1)
  })
})

describe('replacing a token that upstream refused', () => {
  it('logs in once for 50 requests that had the same', async () => {
    const { tokens, wanted, logins } = createTestTokens()
    const refused = await tokens.get(wanted())
    const others = await Promise.all(Array.from({ length: 50 }, () => tokens.replace(refused, wanted())))
    expect(new Set(others).size).toBe(1)
    expect(others[0]).not.toBe(refused)
    expect(logins()).toBe(2)
  })

  it('ends the wait of a request whose time is over', async () => {
    const answers = [json({ bearer: 'abc' })]
    const { tokens, wanted } = createTestTokens({ logIn: () => answers.shift() ?? new Promise(() => {}) })
    const refused = await tokens.get(wanted())
    await expect(tokens.replace(refused, wanted(5))).rejects.toMatchObject({
      code: 'upstream-timeout',
    })
  })

  it('gives the newer one to a request that comes late', async () => {
    const { tokens, wanted, logins } = createTestTokens()
    const refused = await tokens.get(wanted())
    const newer = await tokens.replace(refused, wanted())
    expect(await tokens.replace(refused, wanted())).toBe(newer)
    expect(logins()).toBe(2)
  })
})
