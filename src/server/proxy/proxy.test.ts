import { describe, expect, it } from 'vitest'
import { type Answer, apiKey, createTestApp, failed, json } from '../testing/fake-upstream.ts'

const contact = '/api/contacts/1'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const phone = '380965901726'
const asked = JSON.stringify({ phone })

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

describe('an answer of upstream that is a problem', () => {
  it.each<[status: number, code: string, what: string, Answer]>([
    [403, 'upstream-forbidden', '403', () => json({ code: 403, message: 'This action is unauthorized' }, 403)],
    [404, 'not-found', '404', () => json({ message: 'Not Found' }, 404)],
    [404, 'not-found', '422 for an unknown ID', () => json({ message: 'Invalid Contact ID', errors: [] }, 422)],
    [429, 'rate-limited', '429', () => json({}, 429)],
    [502, 'upstream-sign-in', '401 twice', () => json({ code: 401, message: 'Expired JWT Token' }, 401)],
    [502, 'upstream-malformed', '422 for another reason', () => json({ message: 'The given data was invalid.' }, 422)],
    [502, 'upstream-malformed', '400 for an unknown ID', () => json({ message: 'Invalid contact id' }, 400)],
    [502, 'upstream-malformed', '422 about more', () => json({ message: 'Invalid contact id or name' }, 422)],
    [502, 'upstream-malformed', '400', () => json({ message: 'Could not decode request body.' }, 400)],
    [502, 'upstream-malformed', 'HTML', () => new Response('<p>', { headers: { 'content-type': 'text/html' } })],
    [502, 'upstream-malformed', 'no data', () => json({ message: 'hello' })],
    [502, 'upstream-malformed', 'too much', () => json({ data: 'x'.repeat(2 ** 20) })],
    [502, 'upstream-malformed', 'a redirect', () => Response.redirect('http://localhost/', 301)],
    [502, 'upstream-malformed', '204', () => new Response(null, { status: 204 })],
    [502, 'upstream-unavailable', '500', () => json({ code: 500, message: 'An internal error occurred' }, 500)],
    [502, 'upstream-unavailable', 'a failed name look-up', () => failed('ENOTFOUND')],
    [504, 'upstream-timeout', 'silence', () => new Promise(() => {})],
  ])('is %i %s for %s', async (status, code, _, answer) => {
    const { get } = createTestApp({ [`GET ${contact}`]: answer }, undefined, 50)
    const response = await get(contact)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: expect.stringMatching(/./),
      status,
      code,
      detail: expect.stringMatching(/\.$/),
      requestId: response.headers.get('x-request-id'),
      ...(code === 'upstream-sign-in' ? { retryAfter: 5 } : {}),
    })
  })

  it('says when to try again, if upstream said so', async () => {
    const { get } = createTestApp({ [`GET ${contact}`]: () => json({}, 429, { 'retry-after': '17' }) })
    const response = await get(contact)
    expect(response.headers.get('retry-after')).toBe('17')
    expect((await response.json()).retryAfter).toBe(17)
  })

  it('tells the status of a refusal that nobody expects', async () => {
    const { get } = createTestApp({ [`GET ${contact}`]: () => json({}, 418) })
    expect((await (await get(contact)).json()).detail).toContain('418')
  })
})

describe('field definitions', () => {
  const path = '/api/contacts/fields'

  it('are asked for again after five minutes', async () => {
    const { get, upstream, clock } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    for (const pass of [0, 299_999, 1, 299_999]) {
      clock.pass(pass)
      expect(await (await get(path)).text()).toBe('{"data":[]}')
    }
    expect(upstream.to(path)).toHaveLength(2)
  })

  it('are asked for once for everybody who waits for them', async () => {
    const { get, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    await Promise.all([get(path), get(path)])
    expect(upstream.to(path)).toHaveLength(1)
  })

  it('are not kept when they could not be had', async () => {
    const { get, upstream } = createTestApp({ [`GET ${path}`]: () => json({}, 500) })
    expect([(await get(path)).status, (await get(path)).status]).toEqual([502, 502])
    expect(upstream.to(path)).toHaveLength(2)
  })
})

describe.each([search, stopList])('%s', (path) => {
  const mine = { id: 7, phone: 380965901726 }
  const others = { id: 8, phone: 380000000001 }

  it('asks for the phone and gives only the rows with it', async () => {
    const { post, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [others, mine], meta: {} }) })
    const response = await post(path, asked)
    expect([response.status, await response.text()]).toEqual([200, JSON.stringify({ data: [mine] })])
    expect(decodeURIComponent(upstream.to(path)[0]?.query ?? '')).toBe(
      `?page[offset]=0&page[limit]=15&search[field]=phone&search[operator]==&search[value]=${phone}`,
    )
  })

  it('asks once for everybody who waits for the same phone', async () => {
    const { post, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    await Promise.all([post(path, asked), post(path, asked), post(path, '{"phone":"380965901727"}')])
    expect(upstream.to(path)).toHaveLength(2)
  })

  it.each([
    [403, 'upstream-forbidden'],
    [422, 'upstream-malformed'],
  ])('passes %i on as %s, without another name', async (status, code) => {
    const { post, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }, status) })
    expect((await (await post(path, asked)).json()).code).toBe(code)
    expect(upstream.calls).toHaveLength(2)
  })

  it('takes a content type with parameters, in any case', async () => {
    const { post } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    expect((await post(path, asked, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(200)
  })

  it('calls an answer without a list malformed', async () => {
    const { post } = createTestApp({ [`GET ${path}`]: () => json({ data: { 0: mine } }) })
    expect((await (await post(path, asked)).json()).code).toBe('upstream-malformed')
  })

  it.each(['', '12345678', '1234567890123456', '+380965901726', '٣٨٠٩٦٥٩٠١٧٢٦', '380965901726\n'])(
    'refuses %j as a phone without asking upstream',
    async (text) => {
      const { post, upstream } = createTestApp({})
      const response = await post(path, JSON.stringify({ phone: text }))
      expect([response.status, (await response.json()).code]).toEqual([400, 'invalid-phone'])
      expect(upstream.calls).toEqual([])
    },
  )

  it.each<[string, BodyInit, string]>([
    ['no JSON', 'phone=1', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a list', `[${asked}]`, 'application/json'],
    ['a number', '{"phone":380965901726}', 'application/json'],
    ['another member', `{"phone":"${phone}","id":1}`, 'application/json'],
    ['no phone', '{}', 'application/json'],
    ['more than 1 KiB', asked + ' '.repeat(1024), 'application/json'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/json'],
    ['a content type that needs no preflight', asked, 'text/plain'],
    ['a content type that only begins like JSON', asked, 'application/jsonp'],
  ])('refuses %s without asking upstream', async (_, body, type) => {
    const { post, upstream } = createTestApp({})
    const response = await post(path, body, { 'content-type': type })
    expect([response.status, (await response.json()).code]).toEqual([400, 'invalid-request'])
    expect(upstream.calls).toEqual([])
  })
})

it('never mixes up the two searches for one phone', async () => {
  const { post } = createTestApp({
    [`GET ${search}`]: () => json({ data: [{ id: 1, phone }] }),
    [`GET ${stopList}`]: () => json({ data: [{ id: 2, phone }] }),
  })
  const [contacts, rows] = await Promise.all([post(search, asked), post(stopList, asked)])
  expect([await contacts.json(), await rows.json()]).toEqual([
    { data: [{ id: 1, phone }] },
    { data: [{ id: 2, phone }] },
  ])
})

it('asks for the stop list under its other name when upstream does not know the first', async () => {
  const { post, upstream } = createTestApp({ 'GET /api/stoplists/search': () => json({ data: [] }) })
  expect(await (await post(stopList, asked)).text()).toBe('{"data":[]}')
  expect(upstream.calls.map(({ path }) => path)).toEqual(['/api/auth/login', stopList, '/api/stoplists/search'])
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
    '/api/groups/1',
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
  ])('is 405: %s %s', async (method, path, allow) => {
    const { app, upstream } = createTestApp({})
    const response = await app.request(`http://localhost${path}`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    expect(upstream.calls).toEqual([])
  })
})
