import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { type Answer, apiKey, createTestApp, failed, json, secret } from './testing/fake-upstream.ts'

const contact = '/api/contacts/248452739'

it.each([contact, '/api/session', '/api/contacts/x', '/api/nothing', '/api'])(
  'answers %s with a request ID, for no cache and no other site',
  async (path) => {
    const { get } = createTestApp({ [`GET ${contact}`]: () => json({ data: {} }) })
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  },
)

it.each([
  [undefined, null],
  ['http://desk.example', null],
  ['https://desk.example', 'max-age=31536000'],
])('with PUBLIC_URL %s promises TLS for: %s', async (PUBLIC_URL, promised) => {
  const { get } = createTestApp({}, { PUBLIC_URL, ALLOW_UNAUTHENTICATED: '1' })
  for (const path of ['/api/session', '/healthz']) {
    expect((await get(path)).headers.get('strict-transport-security')).toBe(promised)
  }
})

it('gives the request ID to upstream too, also where a request needs a token first', async () => {
  const { get, upstream } = createTestApp({ [`GET ${contact}`]: () => json({ data: {} }) })
  const [first, second] = [await get(contact), await get(contact)].map(({ headers }) => headers.get('x-request-id'))
  expect(upstream.calls.map(({ path, headers }) => [path, headers.get('x-request-id')])).toEqual([
    ['/api/auth/login', first],
    [contact, first],
    [contact, second],
  ])
})

it('takes no request ID from outside', async () => {
  const { get } = createTestApp({})
  expect((await get('/api/session', { 'x-request-id': 'mine' })).headers.get('x-request-id')).not.toBe('mine')
})

describe('probes', () => {
  it('say that the process runs, without asking upstream', async () => {
    const { get, upstream } = createTestApp({})
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok', version: packageJson.version })
    expect(upstream.calls).toEqual([])
  })

  it('say that it is ready once it has a token', async () => {
    const { get, upstream } = createTestApp({})
    const statuses = [(await get('/readyz')).status, (await get('/readyz')).status]
    expect([statuses, upstream.calls.length]).toEqual([[200, 200], 1])
  })

  it('say that it is not ready while it gets none', async () => {
    const { get } = createTestApp({ 'POST /api/auth/login': () => json({}, 422) })
    const response = await get('/readyz')
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store'])
  })
})

describe('the key, the token and what upstream says', () => {
  const echo: Answer = ({ headers }) => json({ message: `You sent ${headers.get('authorization')}` }, 418)

  it.each<[string, Answer]>([
    ['200', () => json({ data: {} })],
    ['401', () => json({ message: secret }, 401)],
    ['403', () => json({ message: secret }, 403)],
    ['404', () => json({ message: secret }, 404)],
    ['422', () => json({ message: secret }, 422)],
    ['429', () => json({ message: secret }, 429, { 'retry-after': secret })],
    ['500', () => json({ message: secret }, 500)],
    ['503', () => json({ message: secret }, 503)],
    ['an echo', echo],
    ['a redirect', () => Response.redirect(`http://localhost/${secret}`)],
    ['text', () => new Response(secret)],
    ['broken JSON', () => new Response(secret, { headers: { 'content-type': 'application/json' } })],
    ['no data', () => json({ [secret]: secret })],
    ['a failed connection', () => failed('ECONNREFUSED')],
    ['an error with words', () => Promise.reject(new Error(`${apiKey} ${secret}`))],
    ['silence', () => new Promise(() => {})],
  ])('are in no answer and no log line: %s', async (_, answer) => {
    for (const path of [contact, '/api/auth/login']) {
      const method = path === contact ? 'GET' : 'POST'
      const { get, logged } = createTestApp({ [`${method} ${path}`]: answer }, undefined, 30)
      const response = await get(contact)
      const all = [...response.headers].flat().join() + (await response.text()) + logged.join('')
      expect(logged.length).toBeGreaterThan(0)
      expect(all).not.toContain(secret)
      expect(all).not.toContain(apiKey)
    }
  })
})

describe('the log', () => {
  it('has a line for each request, without what was asked for', async () => {
    const { get, post, logged } = createTestApp({ [`GET ${contact}`]: () => json({ data: {} }) })
    await get(`${contact}?q=380965901726`)
    await get('/api/contacts/380965901726x')
    await get('/api/380965901726')
    await post('/api/contacts/search', '{"phone":"380965901726"}')
    const requests = logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')
    const of = { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), requestId: expect.any(String) }
    const ms = expect.any(Number)
    expect(requests).toEqual([
      { ...of, method: 'GET', route: '/api/contacts/:id', status: 200, ms, msg: 'request' },
      { ...of, method: 'GET', route: '/api/contacts/:id', status: 400, code: 'invalid-id', ms, msg: 'request' },
      { ...of, method: 'GET', route: '/api/*', status: 404, code: 'not-allowed', ms, msg: 'request' },
      { ...of, method: 'POST', route: '/api/contacts/search', status: 404, code: 'not-found', ms, msg: 'request' },
    ])
    expect(logged.join('')).not.toContain('380965901726')
  })

  it('tells why upstream failed, under the ID of the request', async () => {
    const { get, logged } = createTestApp({ [`GET ${contact}`]: () => failed('CERT_HAS_EXPIRED') })
    const requestId = (await get(contact)).headers.get('x-request-id')
    expect(logged.map((line) => JSON.parse(line))).toContainEqual({
      level: 'warn',
      time: expect.any(String),
      requestId,
      code: 'upstream-unavailable',
      reason: 'CERT_HAS_EXPIRED',
      msg: 'upstream failed',
    })
  })

  it('keeps quiet about probes that succeed', async () => {
    const { get, logged } = createTestApp({})
    await get('/healthz')
    expect(logged.map((line) => JSON.parse(line).level)).toEqual(['debug'])
  })
})

it('tells a failure of its own from one of upstream, and its cause to nobody but the log', async () => {
  const { app, get, logged } = createTestApp({})
  app.get('/broken', () => {
    throw new RangeError(secret)
  })
  const response = await get('/broken')
  const problem = await response.json()
  expect(problem).toMatchObject({ status: 502, code: 'upstream-unavailable' })
  expect(problem.detail).toContain('Contact Desk itself failed')
  const line = JSON.parse(logged[0] ?? '')
  expect(line).toMatchObject({ level: 'error', error: 'RangeError', requestId: problem.requestId })
  expect(line.stack[0]).toMatch(/app\.test\.ts/)
  expect(logged.join('') + JSON.stringify(problem)).not.toContain(secret)
})

it.each(['/api/auth/login', contact])('waits for %s no longer than the one deadline', async (path) => {
  const silence: Answer = () => new Promise(() => {})
  const { get } = createTestApp({ [`GET ${path}`]: silence, [`POST ${path}`]: silence }, undefined, 30)
  expect((await (await get(contact)).json()).code).toBe('upstream-timeout')
})

it('shows the sandbox when no key is set, without a way out', async () => {
  const { get, post, upstream } = createTestApp({}, { SANDBOX_LATENCY: '0' })
  expect((await (await get('/api/session')).json()).mode).toBe('sandbox')
  const { data } = await (await get(contact)).json()
  expect(data).toMatchObject({ id: 248452739, phone: 380965901726 })
  const found = await (await post('/api/contacts/search', '{"phone":"380965901726"}')).json()
  expect(found.data).toEqual([data])
  expect((await get('/api/contacts/fields')).status).toBe(200)
  expect((await post('/api/stoplist/search', '{"phone":"380965901726"}')).status).toBe(200)
  expect((await (await get('/api/contacts/248454404')).json()).code).toBe('not-found')
  expect(upstream.calls).toEqual([])
})
