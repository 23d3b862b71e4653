import { createDeadline } from '../upstream/deadline.ts'
import { createTokenSource } from '../upstream/token.ts'
import type { TokenStore } from '../upstream/token-store.ts'
import { fetchTransport } from '../upstream/transport.ts'
import { createUpstream } from '../upstream/upstream.ts'
import { type Answer, apiKey, createFakeClock, createFakeUpstream, json, jwt } from './fake-upstream.ts'

export const login = '/api/auth/login'
export const refresh = '/api/auth/refresh'

type Options = { logIn?: Answer; refreshToken?: Answer; store?: TokenStore }

/** A token source with a fake upstream, which issues `t1`, `t2` … for 60 s unless the test says otherwise. */
export function createTestTokens({ logIn, refreshToken, store }: Options = {}) {
  const clock = createFakeClock()
  let made = 0
  const next: Answer = () => {
    made += 1
    return json({ bearer: jwt({ exp: clock.now() / 1000 + 60 }, `t${made}`) })
  }
  const upstream = createFakeUpstream({ [`POST ${login}`]: logIn ?? next, [`POST ${refresh}`]: refreshToken ?? next })
  const baseUrl = new URL('http://upstream.example')
  const send = createUpstream({ transport: fetchTransport(upstream.fetch), baseUrl, random: () => 0.5, ...clock })
  const tokens = createTokenSource({
    send,
    apiKey,
    secrets: { keep: () => {} },
    store,
    now: clock.now,
    deadlineMs: 10_000,
  })
  const wanted = (ms = 10_000) => ({ requestId: 'r1', deadline: createDeadline(ms, clock.now) })
  /** Returns the token's name after all renewals have ended. */
  const get = async () => {
    const [name] = (await tokens.get(wanted())).split('.')
    await new Promise(setImmediate)
    return name
  }
  const countOf = (path: string) => upstream.to(path).length
  return { clock, upstream, tokens, wanted, get, logins: () => countOf(login), refreshes: () => countOf(refresh) }
}
