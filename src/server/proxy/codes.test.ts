import { describe, expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { type Answer, apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { messagesUpstream, questionOf } from '../testing/message-upstream.ts'

const codes = '/api/codes/search'
const messages = '/api/messages'
const sessions = '/api/2fa/authentications'
const phone = '380500000007'
const askedCodes = JSON.stringify({ phone, days: 30 })

const many = Array.from({ length: 9000 }, (_, index) => ({
  id: index + 1,
  phone: String(380_500_000_000 + ((index * 7919) % 997)),
}))

const setUp = (answer: Answer, env: Record<string, string> = {}) =>
  createTestApp({ [`GET ${messages}`]: answer, [`GET ${sessions}`]: answer }, { BSG_API_KEY: apiKey, ...env })

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
