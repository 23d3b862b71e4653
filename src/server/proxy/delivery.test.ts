import { describe, expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { type Answer, apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { messagesUpstream, questionOf } from '../testing/message-upstream.ts'

const search = '/api/messages/search'
const messages = '/api/messages'
const sessions = '/api/2fa/authentications'
const phone = '380500000007'
const asked = (hours: number) => JSON.stringify({ phone, hours })

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

  it('waits twice at most, and once for pages that were refused together', async () => {
    const answer = messagesUpstream(many)
    let call = 0
    const { post, clock, upstream } = setUp((each) => {
      call += 1
      return call > 1 ? json({}, 429) : answer(each)
    })
    expect(await (await post(search, asked(24))).json()).toMatchObject({ meta: { complete: false } })
    expect(clock.slept).toEqual([1000, 1000])
    expect(upstream.to(messages).length).toBeLessThan(15)
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
    const text = 'x'.repeat(20_000)
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
