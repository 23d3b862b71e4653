import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { statuses } from '../testing/statuses.ts'

const contact = '/api/contacts/1'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const asked = '{"phone":"380965901726"}'

function setUp(env: Record<string, string> = {}) {
  const answer = () => json({ data: [] })
  const person = () => json({ data: { id: 1, phone: 380965901726 } })
  const answers = { [`GET ${contact}`]: person, [`GET ${search}`]: answer, [`GET ${stopList}`]: answer }
  return createTestApp(answers, { BSG_API_KEY: apiKey, RATE_BURST: '3', ALLOW_UNAUTHENTICATED: '1', ...env })
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
    'BSG accepts no more requests at the moment. Wait a minute, then try again.',
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
