import { describe, expect, it } from 'vitest'
import { createKvTokenStore } from '../edge/kv-token-store.ts'
import { createFakeClock, jwt } from '../testing/fake-upstream.ts'
import { createTestTokens } from '../testing/test-tokens.ts'
import type { TokenStore } from './token-store.ts'

/** A store that the test looks into. */
function createShelf() {
  const shelf = { bearer: undefined as string | undefined, saved: [] as [string, number][] }
  const store: TokenStore = {
    load: async () => shelf.bearer,
    async save(bearer, expiresAt) {
      shelf.bearer = bearer
      shelf.saved.push([bearer, expiresAt])
    },
  }
  return { shelf, store }
}

const tokenOf = (clock: { now: () => number }, name: string, seconds = 600) =>
  jwt({ exp: clock.now() / 1000 + seconds }, name)

describe('a token that another process has left', () => {
  it('is used without a login', async () => {
    const { shelf, store } = createShelf()
    const { get, logins, clock } = createTestTokens({ store })
    shelf.bearer = tokenOf(clock, 'found')
    expect([await get(), logins()]).toEqual(['found', 0])
  })

  it('is left for the next one after a login', async () => {
    const { shelf, store } = createShelf()
    const { get, clock } = createTestTokens({ store })
    expect(await get()).toBe('t1')
    expect(shelf.saved).toEqual([[expect.stringMatching(/^t1\./), clock.now() + 60_000]])
  })

  it('is not used when BSG has refused it: one login, whose token is left', async () => {
    const { shelf, store } = createShelf()
    const { tokens, wanted, get, logins, clock } = createTestTokens({ store })
    shelf.bearer = tokenOf(clock, 'refused')
    const bearer = await tokens.get(wanted())
    expect((await tokens.replace(bearer, wanted())).split('.')[0]).toBe('t1')
    expect([await get(), logins(), shelf.bearer?.split('.')[0]]).toEqual(['t1', 1, 't1'])
  })

  it('is not used when it is about to expire', async () => {
    const { shelf, store } = createShelf()
    const { get, clock } = createTestTokens({ store })
    shelf.bearer = tokenOf(clock, 'old', 20)
    expect(await get()).toBe('t1')
  })

  it.each<[string, Partial<TokenStore>]>([
    ['cannot be read', { load: () => Promise.reject(new Error('away')) }],
    ['does not answer', { load: () => new Promise(() => {}) }],
    ['cannot be written', { save: () => Promise.reject(new Error('away')) }],
  ])('is no condition: a store that %s costs a login', async (_, broken) => {
    const { get, logins } = createTestTokens({ store: { ...createShelf().store, ...broken } })
    expect([await get(), logins()]).toEqual(['t1', 1])
  })
})

describe('a token in KV', () => {
  const clock = createFakeClock()
  const values = new Map<string, string>()
  const kv = {
    get: async (key: string) => values.get(key) ?? null,
    put: async (key: string, value: string) => void values.set(key, value),
  }
  const upstreamUrl = new URL('https://one-api.example')
  const storeOf = (apiKey: string, url = upstreamUrl) => createKvTokenStore({ apiKey, upstreamUrl: url }, kv, clock.now)

  it('opens for the same key at the same BSG only, and shows nothing of itself', async () => {
    const token = tokenOf(clock, 'token-in-kv')
    await storeOf('live_one')?.save(token, clock.now() + 600_000)
    expect([...values.values()].join()).not.toContain(token.split('.')[1])
    expect(await storeOf('live_one')?.load()).toBe(token)
    expect(await storeOf('live_other')?.load()).toBe(undefined)
    expect(await storeOf('live_one', new URL('https://elsewhere.example'))?.load()).toBe(undefined)
  })

  it('is nobody’s where there is no KV, or no key', () => {
    expect(createKvTokenStore({ apiKey: 'live_one', upstreamUrl }, undefined, clock.now)).toBe(undefined)
    expect(createKvTokenStore({ apiKey: undefined, upstreamUrl }, kv, clock.now)).toBe(undefined)
  })
})
