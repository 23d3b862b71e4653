import { describe, expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { type Answer, apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { messagesUpstream, questionOf } from '../testing/message-upstream.ts'

const search = '/api/messages/search'
const codes = '/api/codes/search'
const messages = '/api/messages'
const sessions = '/api/2fa/authentications'
const phone = '380500000007'
const asked = (hours: number) => JSON.stringify({ phone, hours })
const askedCodes = JSON.stringify({ phone, days: 30 })

const many = Array.from({ length: 9000 }, (_, index) => ({
  id: index + 1,
  phone: String(380_500_000_000 + ((index * 7919) % 997)),
}))

const setUp = (answer: Answer, env: Record<string, string> = {}) =>
  createTestApp({ [`GET ${messages}`]: answer, [`GET ${sessions}`]: answer }, { BSG_API_KEY: apiKey, ...env })

describe('a search for messages', () => {
  it('gives those to this phone, newest first, and says what was looked through', async () => {
    const { post, upstream } = setUp(messagesUpstream(many))
    const response = await post(search, asked(24))
    const { data, meta } = await response.json()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(data.map(({ id }: { id: number }) => id)).toEqual(
      many
        .filter((row) => row.phone === phone)
        .map(({ id }) => id)
        .reverse(),
    )
    expect(data[0]).toEqual({
      ...{ id: expect.any(Number), phone, type: 'sms', source: 'rest', status: 'delivered', sender: 'testsms' },
      ...{ validity: 72, parts: 1, country: 'UA', campaign_id: null, alternative_channels: null },
      ...{ created_at: '2025-12-31 23:59:00', sent_at: null, delivered_at: null },
    })
    expect(meta).toEqual({
      ...{ from: '2025-12-31T00:00:00Z', to: '2026-01-01T00:00:00Z', total: 9000, complete: true, readBackTo: null },
      read: expect.any(Number),
    })
    const questions = upstream.to(messages).map(questionOf)
    expect(new Set(questions.map(({ filters }) => JSON.stringify(filters))).size).toBe(1)
    expect(questions[0]?.filters).toEqual({ from: '2025-12-31 00:00:00', to: '2026-01-01 00:00:00' })
    for (const { limit } of questions) expect([limit >= 15, limit <= 500]).toEqual([true, true])
    expect(upstream.calls.every(({ query }) => !query.includes(phone))).toBe(true)
  })

  it.each([
    [1, 'Europe/Kyiv', '2026-01-01 01:00:00', '2026-01-01 02:00:00'],
    [2160, 'UTC', '2025-10-03 00:00:00', '2026-01-01 00:00:00'],
  ])('of %i hours asks by the clocks of %s', async (hours, BSG_TIME_ZONE, from, to) => {
    const { post, upstream } = setUp(messagesUpstream([]), { BSG_TIME_ZONE })
    expect(await (await post(search, asked(hours))).json()).toMatchObject({
      data: [],
      meta: { total: 0, complete: true },
    })
    expect(upstream.to(messages).map((call) => questionOf(call).filters)[0]).toEqual({ from, to })
  })

  it.each<[string, object]>([
    ['2025-12-30 23:59:59', { data: [], meta: { total: null, complete: true } }],
    ['2025-12-31 00:00:00', { data: [{ phone }], meta: { total: 1 } }],
    ['yesterday', { data: [{ phone }], meta: { total: 1 } }],
  ])('leaves out what is older than the window: %s', async (created_at, expected) => {
    const { post } = setUp(messagesUpstream([{ id: 1, phone }], () => ({ created_at })))
    expect(await (await post(search, asked(24))).json()).toMatchObject(expected)
  })

  it.each([
    '{"phone":"380965901726"}',
    '{"phone":"380965901726","hours":2}',
    '{"phone":"380965901726","hours":"24"}',
    '{"phone":"380965901726","hours":24,"id":1}',
    '[]',
  ])('refuses %s without asking upstream', async (body) => {
    const { post, upstream } = setUp(messagesUpstream([]))
    expect(await (await post(search, body)).json()).toMatchObject({ code: 'invalid-request', status: 400 })
    expect(upstream.calls).toEqual([])
  })

  it.each([
    [403, 'upstream-forbidden'],
    [422, 'upstream-malformed'],
    [429, 'rate-limited'],
    [500, 'upstream-unavailable'],
  ])('that BSG answers with %i is told as %s', async (status, code) => {
    const { post } = setUp(() => json({ message: 'no' }, status))
    expect(await (await post(search, asked(24))).json()).toMatchObject({ code })
  })

  const failing = (at: number, status: number, headers = {}): Answer => {
    const answer = messagesUpstream(many)
    let call = 0
    return (each) => {
      call += 1
      return call === at ? json({}, status, headers) : answer(each)
    }
  }

  it.each<[number, Record<string, string>]>([
    [1000, {}],
    [2000, { 'retry-after': '2' }],
  ])('waits %i ms after a 429 in the middle, and goes on: %j', async (pause, headers) => {
    const { post, clock } = setUp(failing(3, 429, headers))
    expect(await (await post(search, asked(24))).json()).toMatchObject({ meta: { complete: true } })
    expect(clock.slept).toEqual([pause])
  })

  it.each([
    [429, { 'retry-after': '600' }],
    [403, {}],
    [500, {}],
  ])('that ends in the middle, with %i, keeps what it has and is not complete', async (status, headers) => {
    const { post, logged } = setUp(failing(3, status, headers))
    const response = await post(search, asked(24))
    expect([response.status, await response.json()]).toMatchObject([200, { meta: { complete: false, total: 9000 } }])
    expect(auditLines(logged)).toMatchObject([{ event: 'messages', outcome: 'ok' }])
  })

  it('asks for fewer rows where they are too large', async () => {
    const text = 'x'.repeat(4000)
    const { post } = setUp(messagesUpstream(many, () => ({ text })))
    expect(await (await post(search, asked(24))).json()).toMatchObject({ meta: { complete: true } })
  })

  it('stops when the client leaves, and the audit says how far it came', async () => {
    const browser = new AbortController()
    const answer = messagesUpstream(many)
    const { app, upstream, logged } = setUp((call) => {
      if (upstream.to(messages).length === 5) browser.abort()
      return answer(call)
    })
    const body = asked(24)
    const headers = { 'content-type': 'application/json' }
    const request = new Request(`http://localhost${search}`, { method: 'POST', headers, body, signal: browser.signal })
    expect((await app.request(request)).status).toBe(499)
    expect(upstream.to(messages)).toHaveLength(5)
    expect(auditLines(logged)).toMatchObject([{ event: 'messages', outcome: 'gone', pages: 5 }])
  })
})

describe('verification codes', () => {
  const session = (recipient: string, created_at = '2025-12-31T10:00:00.000+00:00') => ({
    recipient,
    created_at,
    status: 'verified',
  })

  it('are those to this phone, in one call', async () => {
    const { post, upstream } = setUp(() =>
      json({ data: { total: 2, list: [session(phone), session('380500000008')] } }),
    )
    expect(await (await post(codes, askedCodes)).json()).toMatchObject({
      data: [{ recipient: phone, status: 'verified' }],
      meta: { from: '2025-12-02T00:00:00Z', to: '2026-01-01T00:00:00Z', complete: true },
    })
    expect(upstream.to(sessions).map((call) => questionOf(call).filters)).toEqual([
      { from: '2025-12-02', to: '2026-01-02', recipient: phone },
    ])
  })

  it.each<[string, unknown, boolean]>([
    ['more than came', { total: 300, list: [session('380500000008')] }, false],
    ['an unknown number of them, and few came', { list: [] }, true],
    ['an unknown number of them, and many came', { list: Array(10).fill(session('1')) }, false],
    ['a plain list', [], true],
  ])('of which there are %s', async (_, data, complete) => {
    const { post } = setUp(() => json({ data }))
    expect(await (await post(codes, askedCodes)).json()).toMatchObject({ data: [], meta: { complete } })
  })

  it('that are older than asked for are left out', async () => {
    const list = [session(phone, '2025-12-01 23:59:59')]
    const { post } = setUp(() => json({ data: { total: 1, list } }))
    expect(await (await post(codes, askedCodes)).json()).toMatchObject({ data: [] })
  })

  it('that the account has not are told', async () => {
    const { post } = setUp(() => json({ code: 403 }, 403))
    const problem = await (await post(codes, askedCodes)).json()
    expect(problem).toMatchObject({
      code: 'upstream-forbidden',
      detail: expect.stringContaining('no verification codes'),
    })
  })

  it.each([
    '{"phone":"380965901726"}',
    '{"phone":"380965901726","days":0}',
    '{"phone":"380965901726","days":1.5}',
    '{"phone":"380965901726","days":91}',
  ])('are not asked for by %s', async (body) => {
    const { post, upstream } = setUp(() => json({}))
    expect((await post(codes, body)).status).toBe(400)
    expect(upstream.calls).toEqual([])
  })
})

describe('one message', () => {
  it('is the one with the ID, though BSG shows others too', async () => {
    const { get, upstream, logged } = setUp(messagesUpstream(many))
    expect(await (await get('/api/messages/5')).json()).toMatchObject({ data: { id: 5, phone: many[4]?.phone } })
    expect(upstream.to(messages).map((call) => questionOf(call).filters.id)).toEqual(['5'])
    expect(auditLines(logged)).toMatchObject([{ event: 'messages', contactId: null, outcome: 'ok', pages: 1 }])
  })

  it('that nobody sent is not found', async () => {
    const { get } = setUp(messagesUpstream(many))
    expect(await (await get('/api/messages/99999')).json()).toMatchObject({ code: 'not-found' })
  })

  it.each(['0', '1e3', 'search'])('with the ID %s is refused without asking upstream', async (id) => {
    const { get, upstream } = setUp(messagesUpstream(many))
    expect((await get(`/api/messages/${id}`)).status).toBeGreaterThanOrEqual(400)
    expect(upstream.calls).toEqual([])
  })
})

it('one campaign has its name, and must be the one asked for', async () => {
  const { get } = createTestApp({
    'GET /api/campaigns/7': () => json({ data: { id: 7, name: 'A / 2024-04-03 12:14:49' } }),
    'GET /api/campaigns/8': () => json({ data: { id: 7 } }),
  })
  expect(await (await get('/api/campaigns/7')).json()).toMatchObject({
    data: { id: 7, name: 'A / 2024-04-03 12:14:49' },
  })
  expect(await (await get('/api/campaigns/8')).json()).toMatchObject({ code: 'upstream-malformed' })
  expect(await (await get('/api/campaigns/9')).json()).toMatchObject({ code: 'not-found' })
})

describe('whoever asks much', () => {
  it('pays for each page, from a bucket of their own', async () => {
    const { post, get, clock } = setUp(messagesUpstream(many))
    let searches = 0
    for (; (await post(search, asked(24))).status === 200; searches += 1) expect(searches).toBeLessThan(40)
    expect(searches).toBeGreaterThan(10)
    const refused = await post(codes, askedCodes)
    expect(await refused.json()).toMatchObject({ code: 'rate-limited', detail: expect.stringContaining("not BSG's") })
    expect((await get('/api/contacts/1')).status).toBe(404)
    clock.pass(60_000)
    expect((await post(search, asked(24))).status).toBe(200)
  })

  it('is in the metrics', async () => {
    const { post, get } = setUp(messagesUpstream(many))
    await post(search, asked(24))
    const text = await (await get('/metrics')).text()
    expect(text).toContain('contact_desk_message_search_pages_count{outcome="complete"} 1')
    expect(text).toContain('contact_desk_audit_total{event="messages",outcome="written"} 1')
  })
})

describe('the audit', () => {
  it('names the contact that this person was shown with the phone, and never the phone', async () => {
    const { post, get, from, logged } = createTestApp({
      'GET /api/contacts/77': () => json({ data: { id: 77, phone: Number(phone) } }),
      [`GET ${messages}`]: messagesUpstream(many),
      [`GET ${sessions}`]: () => json({ data: { total: 0, list: [] } }),
    })
    await get('/api/contacts/77')
    await post(search, asked(24))
    await post(codes, askedCodes)
    await from('10.0.0.9').post(codes, askedCodes)
    const lines = auditLines(logged).map(({ event, contactId, outcome, pages }) => [event, contactId, outcome, pages])
    expect(lines).toEqual([
      ['lookup', 77, 'ok', undefined],
      ['messages', 77, 'ok', expect.any(Number)],
      ['codes', 77, 'ok', 1],
      ['codes', null, 'ok', 1],
    ])
    expect(logged.join('')).not.toContain(phone)
  })
})
