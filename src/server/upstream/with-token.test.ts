import { expect, it } from 'vitest'
import { type Answer, createTestApp, json } from '../testing/fake-upstream.ts'

/** An upstream that issues `t1`, `t2` … and accepts those in `takes`. */
function setUp(takes: (bearer: string) => boolean) {
  let made = 0
  const logIn = () => {
    made += 1
    return json({ bearer: `t${made}` })
  }
  const contact: Answer = ({ headers }) =>
    takes(headers.get('authorization')?.slice('Bearer '.length) ?? '')
      ? json({ data: {} })
      : json({ code: 401, message: 'Expired JWT Token' }, 401)
  const test = createTestApp({
    'POST /api/auth/login': logIn,
    'GET /api/contacts/1': contact,
    'GET /api/contacts/2': contact,
  })
  const ask = async (id = 1) => {
    const response = await test.get(`/api/contacts/${id}`)
    const { code, retryAfter } = await response.json()
    return code ? [response.status, code, retryAfter] : response.status
  }
  const counts = () => [test.upstream.to('/api/auth/login').length, test.upstream.to('/api/contacts/1').length]
  return { ...test, ask, counts }
}

it('logs in once and tries once more after a 401', async () => {
  const { ask, counts } = setUp((bearer) => bearer === 't2')
  expect(await ask()).toBe(200)
  expect(counts()).toEqual([2, 2])
})

it('gives up when the new token is refused too', async () => {
  const { ask, counts } = setUp(() => false)
  expect(await ask()).toEqual([502, 'upstream-sign-in', 5])
  expect(counts()).toEqual([2, 2])
})

it('then logs in again only after a back-off, but lets requests try the token that it has', async () => {
  const { ask, counts, clock } = setUp(() => false)
  await ask()
  clock.pass(2000)
  expect(await ask()).toEqual([502, 'upstream-sign-in', 3])
  expect(counts()).toEqual([2, 3])
  clock.pass(3000)
  expect(await ask()).toEqual([502, 'upstream-sign-in', 10])
  expect(counts()).toEqual([3, 5])
})

it('forgets the back-off with the first token that is taken', async () => {
  const taken = new Set<string>()
  const { ask, clock } = setUp((bearer) => taken.has(bearer))
  await ask()
  taken.add('t2')
  expect(await ask()).toBe(200)
  taken.clear()
  clock.pass(60_000)
  expect(await ask()).toEqual([502, 'upstream-sign-in', 5])
})

it('may log in at once again after a token that was taken', async () => {
  const taken = new Set<string>()
  const { ask, counts } = setUp((bearer) => taken.has(bearer))
  await ask()
  taken.add('t2')
  await ask()
  taken.clear()
  await ask()
  expect(counts()).toEqual([3, 5])
})

it('counts the same refusal once for all the requests that met it', async () => {
  const { ask } = setUp(() => false)
  expect(await Promise.all([ask(1), ask(2)])).toEqual(Array(2).fill([502, 'upstream-sign-in', 5]))
})

it('passes on a body in which a short token stands by chance', async () => {
  const test = createTestApp({
    'POST /api/auth/login': () => json({ bearer: 'data' }),
    'GET /api/contacts/1': () => json({ data: {} }),
  })
  expect((await test.get('/api/contacts/1')).status).toBe(200)
})
