import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'

const contact = '/api/contacts/1'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'

describe('a contact', () => {
  it('comes as upstream sent it', async () => {
    const text = '{ "data" : {"id":1,"fields":{"9":"b","1":"ä"},"n":1.50} }'
    const { get } = createTestApp({
      [`GET ${contact}`]: () => new Response(text, { headers: { 'content-type': 'application/json;charset=utf-8' } }),
    })
    const response = await get(contact)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(await response.text()).toBe(text)
  })

  it('is asked for with nothing of the browser but the ID', async () => {
    const env = { BSG_API_KEY: apiKey, ALLOW_UNAUTHENTICATED: '1' }
    const { get, upstream } = createTestApp({ [`GET ${contact}`]: () => json({ data: {} }) }, env)
    const headers = {
      cookie: 'a=b',
      'x-forwarded-for': '1.2.3.4',
      authorization: 'Bearer x',
      accept: 'text/html',
      'x-a': 'b',
    }
    await get(`${contact}?query=1`, headers)
    const [call] = upstream.to(contact)
    expect(call?.query).toBe('')
    expect([...(call?.headers.keys() ?? [])]).toEqual(['accept', 'authorization', 'user-agent', 'x-request-id'])
    expect(call?.headers.get('accept')).toBe('application/json')
    expect(call?.headers.get('authorization')).not.toBe('Bearer x')
  })

  it.each([
    '0',
    '01',
    '-1',
    '1.5',
    '1e3',
    '%31',
    '9007199254740992',
    '12345678901234567',
    'abc',
    '1%2F2',
    '%zz',
    '%20',
  ])('with the ID "%s" is refused without asking upstream', async (id) => {
    const { get, upstream } = createTestApp({})
    const response = await get(`/api/contacts/${id}`)
    expect([response.status, (await response.json()).code]).toEqual([400, 'invalid-id'])
    expect(upstream.calls).toEqual([])
  })

  it('may have the largest safe integer as ID', async () => {
    const { get } = createTestApp({ 'GET /api/contacts/9007199254740991': () => json({ data: {} }) })
    expect((await get('/api/contacts/9007199254740991')).status).toBe(200)
  })

  it('is passed on byte for byte', async () => {
    const body = new TextEncoder().encode('\uFEFF{ "data" : {"2":1.50,"1":"\\u00e9 \u2028"} }\n')
    const { get } = createTestApp({
      [`GET ${contact}`]: () => new Response(body, { headers: { 'content-type': 'application/json' } }),
    })
    expect(new Uint8Array(await (await get(contact)).arrayBuffer())).toEqual(body)
  })

  it('is asked for once for everybody who waits for it, and again for the next one', async () => {
    const { get, upstream } = createTestApp({ [`GET ${contact}`]: () => json({ data: {} }) })
    const responses = await Promise.all(Array.from({ length: 20 }, () => get(contact)))
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]))
    expect(upstream.to(contact)).toHaveLength(1)
    await get(contact)
    expect(upstream.to(contact)).toHaveLength(2)
  })
})

it('answers the session without asking upstream', async () => {
  const { get, upstream } = createTestApp({}, { BSG_API_KEY: 'test_a', BSG_TIME_ZONE: 'Europe/Kyiv' })
  const session = { mode: 'test', timeZone: 'Europe/Kyiv', timeZoneAssumed: false, homeCountries: [], user: null }
  expect(await (await get('/api/session')).json()).toEqual(session)
  expect(upstream.calls).toEqual([])
})

describe('what is not on the list', () => {
  it.each([
    '/api',
    '/api/',
    '/api/contacts',
    '/api/contacts/',
    `${contact}/`,
    '/api/contacts/1/groups',
    '/api/contacts//1',
    '/api/groups',
    '/api/groups/1/contacts',
    '/api/contacts/1/reveal',
    '/api/auth/login',
    '/api/stoplists/search',
    '/api/Session',
    '/api/session/',
    '/api/sess%69on',
    '/%61pi/session',
  ])('is 404: %s', async (path) => {
    const { get, upstream } = createTestApp({})
    const response = await get(path)
    expect([response.status, (await response.json()).code]).toEqual([404, 'not-allowed'])
    expect(upstream.calls).toEqual([])
  })

  it.each([
    ['HEAD', contact, 'GET'],
    ['OPTIONS', contact, 'GET'],
    ['POST', contact, 'GET'],
    ['PUT', contact, 'GET'],
    ['PATCH', contact, 'GET'],
    ['DELETE', contact, 'GET'],
    ['POST', '/api/contacts/fields', 'GET'],
    ['GET', search, 'POST'],
    ['HEAD', search, 'POST'],
    ['DELETE', stopList, 'POST'],
    ['POST', '/api/session', 'GET'],
    ['DELETE', '/api/groups/1', 'GET'],
  ])('is 405: %s %s', async (method, path, allow) => {
    const { app, upstream } = createTestApp({})
    const response = await app.request(`http://localhost${path}`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    expect(upstream.calls).toEqual([])
  })
})
