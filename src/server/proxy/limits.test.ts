import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp, json, jwt } from '../testing/fake-upstream.ts'

const contact = '/api/contacts/1'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const asked = '{"phone":"380965901726"}'

function setUp(env: Record<string, string> = {}) {
  const answer = () => json({ data: [] })
  const person = () => json({ data: { id: 1, phone: 380965901726 } })
  const answers = { [`GET ${contact}`]: person, [`GET ${search}`]: answer, [`GET ${stopList}`]: answer }
  return createTestApp(answers, { BSG_API_KEY: apiKey, RATE_BURST: '3', ...env })
}

/** The statuses of requests that are sent one after the other. */
async function statuses(count: number, ask: () => Response | Promise<Response>): Promise<number[]> {
  const all: number[] = []
  for (let done = 0; done < count; done += 1) all.push((await ask()).status)
  return all
}

describe('who looks up too many contacts', () => {
  it('is told to wait, by whom and for how long, without a request to upstream', async () => {
    const { get, upstream } = setUp({ RATE_PER_SECOND: '0.1' })
    expect(await statuses(4, () => get(contact))).toEqual([200, 200, 200, 429])
    const response = await get(contact)
    const problem = await response.json()
    expect(response.headers.get('retry-after')).toBe('10')
    expect(problem).toMatchObject({ code: 'rate-limited', retryAfter: 10 })
    expect(problem.detail).toBe(
      "This is Contact Desk's own limit, not BSG's: 3 lookups at once, then 0.1 per second. Wait 10 s, then try again.",
    )
    expect(upstream.to(contact)).toHaveLength(3)
  })

  it('may go on after the wait', async () => {
    const { get, clock } = setUp()
    await statuses(4, () => get(contact))
    clock.pass(1000)
    expect(await statuses(3, () => get(contact))).toEqual([200, 200, 429])
  })

  it('cannot get round it by phone', async () => {
    const { get, post } = setUp()
    await statuses(2, () => get(contact))
    expect(await statuses(2, () => post(search, asked))).toEqual([200, 429])
  })

  it('cannot get round it by the stop lists', async () => {
    const { get, post } = setUp({ RATE_PER_SECOND: '0.1' })
    await get(contact)
    const others = ['380965901801', '380965901802', '380965901803']
    const walked = []
    for (const phone of others) walked.push((await post(stopList, JSON.stringify({ phone }))).status)
    expect(walked).toEqual([200, 200, 429])
    expect((await get(contact)).status).toBe(429)
  })

  it('may ask for the stop lists of whom they were shown, once for each time', async () => {
    const { get, post, upstream } = setUp({ RATE_PER_SECOND: '0.1' })
    expect(await statuses(3, () => get(contact))).toEqual([200, 200, 200])
    expect(await statuses(2, () => post(stopList, asked))).toEqual([200, 429])
    expect(upstream.to(stopList)).toHaveLength(1)
  })

  it('may not ask for the stop lists of whom somebody else was shown', async () => {
    const { from } = setUp({ RATE_BURST: '1', RATE_PER_SECOND: '0.1' })
    await from('1.1.1.1').get(contact)
    expect(await statuses(2, () => from('1.1.1.2').post(stopList, asked))).toEqual([200, 429])
  })

  it('may ask for the stop lists of whom a search has shown', async () => {
    const found = () => json({ data: [{ id: 1, phone: '380965901726' }] })
    const { post } = createTestApp(
      { [`GET ${search}`]: found, [`GET ${stopList}`]: () => json({ data: [] }) },
      { BSG_API_KEY: apiKey, RATE_BURST: '1', RATE_PER_SECOND: '0.1' },
    )
    expect([(await post(search, asked)).status, (await post(stopList, asked)).status]).toEqual([200, 200])
  })
})

it('tells the limit of BSG from our own', async () => {
  const { get } = createTestApp({ [`GET ${contact}`]: () => json({}, 429) })
  expect((await (await get(contact)).json()).detail).toBe(
    'BSG takes no more requests at the moment. Wait a little, then try again.',
  )
})

it('lets a person open sixty pages at once, each with its stop lists and definitions', async () => {
  const { get, post } = setUp({ RATE_BURST: '' })
  const page = async () => [
    (await get(contact)).status,
    (await post(stopList, asked)).status,
    (await get('/api/contacts/fields')).status,
  ]
  for (let opened = 0; opened < 60; opened += 1) expect(await page()).toEqual([200, 200, 404])
  expect(await page()).toEqual([429, 429, 429])
})

it('counts nothing that upstream is not asked for', async () => {
  const { get, post } = setUp()
  await statuses(9, () => get('/api/contacts/0'))
  await statuses(9, () => post(search, '{"phone":"1"}'))
  await statuses(9, () => get('/api/session'))
  expect(await statuses(3, () => get(contact))).toEqual([200, 200, 200])
})

describe('without sign-in a person', () => {
  const trusting = { TRUSTED_PROXIES: '127.0.0.1', ALLOW_UNAUTHENTICATED: '1' }

  it('is an address', async () => {
    const { from } = setUp()
    await statuses(4, () => from('1.1.1.1').get(contact))
    expect([(await from('1.1.1.1').get(contact)).status, (await from('1.1.1.2').get(contact)).status]).toEqual([
      429, 200,
    ])
  })

  it('is one IPv6 network of 64 bits', async () => {
    const { from } = setUp()
    await statuses(4, () => from('2001:db8:0:1::1').get(contact))
    const others = ['2001:db8:0:1:ffff::2', '2001:db8:0:2::1']
    expect(await Promise.all(others.map(async (other) => (await from(other).get(contact)).status))).toEqual([429, 200])
  })

  it.each(['64:ff9b::101:101', '64:FF9B::1.1.1.1', '::ffff:1.1.1.1'])('of IPv4 stays the same as %s', async (other) => {
    const { from } = setUp()
    await statuses(4, () => from('1.1.1.1').get(contact))
    expect((await from(other).get(contact)).status).toBe(429)
  })

  it('of IPv6 stays the same in capitals and in full', async () => {
    const { from } = setUp()
    await statuses(4, () => from('2001:db8::a:0:0:1').get(contact))
    expect((await from('2001:0DB8:0:0:A:0:0:2').get(contact)).status).toBe(429)
  })

  it('is whom a proxy that we trust names', async () => {
    const { get } = setUp(trusting)
    await statuses(4, () => get(contact, { 'x-forwarded-for': '1.1.1.1' }))
    expect((await get(contact, { 'x-forwarded-for': '1.1.1.1' })).status).toBe(429)
    expect((await get(contact, { 'x-forwarded-for': '1.1.1.2' })).status).toBe(200)
  })

  it('becomes nobody else by a header of their own', async () => {
    const { from } = setUp(trusting)
    let last = 0
    const names = () => ({ 'x-forwarded-for': `1.1.1.${++last}`, 'x-real-ip': `1.1.1.${last}` })
    expect(await statuses(4, () => from('9.9.9.9').get(contact, names()))).toEqual([200, 200, 200, 429])
  })
})

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
    { BSG_API_KEY: apiKey },
    200,
  )
  const first = from('1.1.1.1').get(contact)
  await expect.poll(() => upstream.to(contact).length).toBe(1)
  const second = from('1.1.1.2').get(contact)
  await expect.poll(() => upstream.to(contact).length).toBe(2)
  expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([504, 504])
})

it('reads no search of more than half a mebibyte, which would keep everybody waiting', async () => {
  const note = 'x'.repeat(600 * 1024)
  const { get, post } = createTestApp({
    [`GET ${search}`]: () => json({ data: [{ id: 1, phone: 380965901726, note }] }),
    [`GET ${contact}`]: () => json({ data: { id: 1, note } }),
  })
  expect(await (await post(search, asked)).json()).toMatchObject({ code: 'upstream-malformed' })
  expect((await get(contact)).status).toBe(200)
})
