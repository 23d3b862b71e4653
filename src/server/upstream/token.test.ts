import { describe, expect, it } from 'vitest'
import { type Answer, apiKey, createFakeClock, json, jwt } from '../testing/fake-upstream.ts'
import { createTestTokens, login } from '../testing/test-tokens.ts'

describe('logging in', () => {
  it('sends the key once for 50 waiters', async () => {
    const { get, upstream } = createTestTokens()
    const names = await Promise.all(Array.from({ length: 50 }, get))
    expect(new Set(names)).toEqual(new Set(['t1']))
    expect(upstream.calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', login, JSON.stringify({ api_key: apiKey })],
    ])
  })

  it('goes on for the others when one waiter gives up', async () => {
    let open: (response: Response) => void = () => {}
    const { tokens, wanted } = createTestTokens({ logIn: () => new Promise((resolve) => (open = resolve)) })
    const patient = tokens.get(wanted())
    await expect(tokens.get(wanted(5))).rejects.toMatchObject({ code: 'upstream-timeout' })
    open(json({ bearer: 'abc' }))
    expect(await patient).toBe('abc')
  })

  it.each(['', 'a b', 'a\r\nx-header: y', 'ä', 7, null])('does not take %j for a token', async (bearer) => {
    const { get } = createTestTokens({ logIn: () => json({ bearer }) })
    await expect(get()).rejects.toMatchObject({ code: 'upstream-malformed' })
  })

  it('fails with upstream-unavailable after three tries, and begins anew for the next request', async () => {
    const { get, logins } = createTestTokens({ logIn: () => json({}, 503) })
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
    const { get, logins, clock } = createTestTokens({
      logIn: (call) => (isWell ? json({ bearer: 'taken' }) : answer(call)),
    })
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
    const { get, logins, clock } = createTestTokens({ logIn: () => json({}, status) })
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
    const { get, clock } = createTestTokens({ logIn: () => (refused ? json({}, 422) : json({ bearer })) })
    await expect(get()).rejects.toMatchObject({ code: 'upstream-sign-in', options: { retryAfter: 5 } })
    refused = false
    clock.pass(5000)
    expect(await get()).toBe('taken')
    refused = true
    clock.pass(60_000)
    await expect(get()).rejects.toMatchObject({ code: 'upstream-sign-in', options: { retryAfter: 5 } })
  })
})
