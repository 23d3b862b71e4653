import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp, json, jwt } from './testing/fake-upstream.ts'
import { statuses } from './testing/statuses.ts'

const contact = '/api/contacts/1'

it('turns lookups away while as many as allowed are under way', async () => {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  const answer = async () => {
    await opened
    return json({ data: {} })
  }
  const { get, upstream } = createTestApp(
    { 'GET /api/contacts/1': answer, 'GET /api/contacts/2': answer, 'GET /api/contacts/3': answer },
    { BSG_API_KEY: apiKey, UPSTREAM_IN_FLIGHT: '1', UPSTREAM_QUEUE: '1' },
  )
  await get('/readyz')
  const served = [get('/api/contacts/1'), get('/api/contacts/2')]
  await new Promise(setImmediate)
  const refused = await get('/api/contacts/3')
  expect(await refused.json()).toMatchObject({ code: 'rate-limited', retryAfter: 1 })
  open()
  expect((await Promise.all(served)).map(({ status }) => status)).toEqual([200, 200])
  expect(upstream.to('/api/contacts/3')).toEqual([])
})

describe('while upstream is out of order', () => {
  const paths = [1, 2, 3, 4, 5].map((id) => `/api/contacts/${id}`)

  function setUpOutage() {
    const fault = { isDown: true }
    const answer = () => (fault.isDown ? json({}, 503) : json({ data: {} }))
    return { fault, ...createTestApp(Object.fromEntries(paths.map((path) => [`GET ${path}`, answer]))) }
  }

  it('answers at once, and asks it again by one request', async () => {
    const { fault, get, upstream, clock, logged } = setUpOutage()
    for (const path of paths) expect((await get(path)).status).toBe(502)
    expect(upstream.to(contact)).toHaveLength(3)
    const refused = await get(contact)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([502, '5'])
    expect(await refused.json()).toMatchObject({ code: 'upstream-unavailable', retryAfter: 5 })
    clock.pass(5000)
    await get(contact)
    expect(upstream.to(contact)).toHaveLength(4)
    clock.pass(10_000)
    fault.isDown = false
    expect(await statuses(2, () => get(contact))).toEqual([200, 200])
    const messages = logged.map((line) => JSON.parse(line).msg)
    expect(messages.filter((text) => text?.startsWith('breaker'))).toEqual(['breaker opened', 'breaker closed'])
  })

  it('answers a person at once who asks for one contact again and again', async () => {
    const { get, upstream } = setUpOutage()
    expect(await statuses(9, () => get(contact))).toEqual(Array(9).fill(502))
    expect(upstream.to(contact)).toHaveLength(15)
    expect(await (await get(contact)).json()).toMatchObject({ retryAfter: 5 })
  })

  it('counts a login that fails like a lookup that fails', async () => {
    const { get, upstream } = createTestApp({ 'POST /api/auth/login': () => json({}, 503) })
    for (const path of paths) expect((await get(path)).status).toBe(502)
    const logins = upstream.to('/api/auth/login').length
    expect(await (await get('/api/contacts/6')).json()).toMatchObject({ retryAfter: 5 })
    expect(upstream.to('/api/auth/login')).toHaveLength(logins)
  })

  it('is ready all the same, with a token or one to be had', async () => {
    const { get, clock, upstream } = createTestApp({
      'POST /api/auth/login': () => json({ bearer: jwt({ exp: clock.now() / 1000 + 60 }) }),
      ...Object.fromEntries(paths.map((path) => [`GET ${path}`, () => json({}, 503)])),
    })
    for (const path of paths) await get(path)
    expect(await (await get(contact)).json()).toMatchObject({ retryAfter: 5 })
    expect((await get('/readyz')).status).toBe(200)
    clock.pass(61_000)
    expect((await get('/readyz')).status).toBe(200)
    expect(upstream.to('/api/auth/login')).toHaveLength(2)
  })
})

it('does not wait for what somebody else waits for', async () => {
  const { from, upstream } = createTestApp(
    { [`GET ${contact}`]: () => new Promise(() => {}) },
    { BSG_API_KEY: apiKey, ALLOW_UNAUTHENTICATED: '1' },
    200,
  )
  const first = from('1.1.1.1').get(contact)
  await expect.poll(() => upstream.to(contact).length).toBe(1)
  const second = from('1.1.1.2').get(contact)
  await expect.poll(() => upstream.to(contact).length).toBe(2)
  expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([504, 504])
})
