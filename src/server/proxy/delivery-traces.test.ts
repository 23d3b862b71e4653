import { describe, expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { type Answer, apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { messagesUpstream } from '../testing/message-upstream.ts'

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
    const { post, get, from, logged } = createTestApp(
      {
        'GET /api/contacts/77': () => json({ data: { id: 77, phone: Number(phone) } }),
        [`GET ${messages}`]: messagesUpstream(many),
        [`GET ${sessions}`]: () => json({ data: { total: 0, list: [] } }),
      },
      { BSG_API_KEY: apiKey, ALLOW_UNAUTHENTICATED: '1' },
    )
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
