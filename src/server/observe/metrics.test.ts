import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { createMetrics } from './metrics.ts'

const contact = '/api/contacts/1'

function setUp(env: Record<string, string> = {}) {
  return createTestApp(
    {
      [`GET ${contact}`]: () => json({ data: {} }),
      'GET /api/contacts/2': () => json({}, 500),
    },
    { BSG_API_KEY: apiKey, ...env },
  )
}

describe('the metrics', () => {
  it('count answers by route and code, requests to upstream and renewals of the token', async () => {
    const { get } = setUp()
    for (const path of [contact, contact, '/api/contacts/2', '/api/contacts/x', '/api/nothing']) await get(path)
    const response = await get('/metrics')
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await response.text()).split('\n')).toEqual(
      expect.arrayContaining([
        'contact_desk_requests_total{route="/api/contacts/:id",code="ok"} 2',
        'contact_desk_requests_total{route="/api/contacts/:id",code="upstream-unavailable"} 1',
        'contact_desk_requests_total{route="/api/contacts/:id",code="invalid-id"} 1',
        'contact_desk_requests_total{route="/api/*",code="not-allowed"} 1',
        'contact_desk_requests_in_flight 1',
        'contact_desk_upstream_seconds_count{endpoint="/api/contacts/:id",outcome="ok"} 2',
        'contact_desk_upstream_seconds_count{endpoint="/api/contacts/:id",outcome="upstream-unavailable"} 1',
        'contact_desk_token_renewals_total{kind="login",outcome="ok"} 1',
        'contact_desk_upstream_in_flight 0',
        'contact_desk_upstream_queued 0',
        'contact_desk_breaker{state="closed"} 1',
        'contact_desk_breaker{state="open"} 0',
      ]),
    )
  })

  it('show when the breaker is open', async () => {
    const paths = [1, 2, 3, 4, 5].map((id) => `/api/contacts/${id}`)
    const { get } = createTestApp(Object.fromEntries(paths.map((path) => [`GET ${path}`, () => json({}, 500)])))
    for (const path of paths) await get(path)
    const text = await (await get('/metrics')).text()
    expect(text).toContain('contact_desk_breaker{state="open"} 1')
    expect(text).toContain('contact_desk_breaker{state="closed"} 0')
  })

  it('tell of the process too, where they are asked to', async () => {
    expect((await createMetrics({ ofProcess: true }).text()).text).toContain('process_resident_memory_bytes ')
  })
})

describe('who may read them', () => {
  it.each([
    ['127.0.0.1', 'localhost:5173'],
    ['127.1.2.3', '127.0.0.1'],
    ['::1', '[::1]:5173'],
    ['::ffff:127.0.0.1', 'desk.localhost'],
  ])('is this machine, as %s by %s', async (address, host) => {
    expect((await setUp().from(address).get('/metrics', { host })).status).toBe(200)
  })

  it.each<[string, string, Record<string, string>]>([
    ['another machine', '192.168.1.20', {}],
    ['another machine by a loopback name', '192.168.1.20', { host: 'localhost' }],
    ['a page whose name was bound to this machine', '127.0.0.1', { host: 'evil.example' }],
    ['an address that is not loopback', '127.0.0.1', { host: '192.168.1.20' }],
    ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '192.168.1.20' }],
    ['a proxy on this machine that claims to stand for it', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy that only says so', '127.0.0.1', { via: '1.1 gate' }],
  ])('is not %s', async (_, address, headers) => {
    for (const env of [{}, { TRUSTED_PROXIES: '127.0.0.1', ALLOW_UNAUTHENTICATED: '1' }]) {
      const response = await setUp(env).from(address).get('/metrics', headers)
      expect([response.status, (await response.json()).code]).toEqual([404, 'not-allowed'])
    }
  })

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('is no proxy that we trust, as %s', async (address) => {
    const test = setUp({ TRUSTED_PROXIES: '127.0.0.0/8, ::1', ALLOW_UNAUTHENTICATED: '1' })
    // A bare `proxy_pass` rewrites the Host and adds no header.
    expect((await test.from(address).get('/metrics', { host: '127.0.0.1:5173' })).status).toBe(404)
  })

  const token = 'prometheus-0123456789'
  const elsewhere = { host: 'desk.example', 'x-forwarded-for': '10.0.0.9' }

  it.each([`Bearer ${token}`, `bearer ${token}`])(
    'is who sends the token from elsewhere: %s',
    async (authorization) => {
      const response = await setUp({ METRICS_TOKEN: token })
        .from('10.0.0.1')
        .get('/metrics', { ...elsewhere, authorization })
      expect(response.status).toBe(200)
    },
  )

  it.each(['', 'Bearer', 'Bearer ', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, token, `Basic ${token}`])(
    'is nobody who sends another one: "%s"',
    async (authorization) => {
      for (const env of [{ METRICS_TOKEN: token }, {}] as Record<string, string>[]) {
        const response = await setUp(env)
          .from('10.0.0.1')
          .get('/metrics', { ...elsewhere, authorization })
        expect(response.status).toBe(404)
      }
    },
  )

  it.each(['/%6detrics', '/metric%73', '/metrics/', '/metrics%2f', '//metrics'])(
    'is nobody by another spelling of the path, which a proxy might let pass: %s',
    async (path) => {
      const { status, headers } = await setUp({ METRICS_TOKEN: token })
        .from('127.0.0.1')
        .get(path, { authorization: `Bearer ${token}` })
      expect([status, headers.get('content-type')]).not.toContain('text/plain; version=0.0.4; charset=utf-8')
      expect(status).not.toBe(200)
    },
  )

  it('looks nothing up by the token', async () => {
    const { from, upstream } = setUp({ METRICS_TOKEN: token })
    const headers = { ...elsewhere, authorization: `Bearer ${token}` }
    expect((await from('10.0.0.1').get(contact, headers)).status).toBe(403)
    expect(upstream.calls).toEqual([])
  })
})
