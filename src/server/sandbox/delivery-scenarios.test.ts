import { describe, expect, it } from 'vitest'
import { readConfig } from '../config/config.ts'
import { createNodeApp } from '../node-app.ts'
import { createLog } from '../observe/json-log.ts'
import { createFakeClock } from '../testing/fake-upstream.ts'
import type { DeliveryId } from './cast-delivery.ts'
import { phoneOf } from './scene.ts'

// Each scenario through the whole server, as an agent's page asks.

function setUp() {
  const clock = createFakeClock()
  clock.pass(10 * 3600_000 + 17 * 60_000)
  const config = { ...readConfig({ SANDBOX_LATENCY: '0' }) }
  const app = createNodeApp({ config, log: createLog('silent', { write: () => {} }), ...clock })
  const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  const get = async (path: string) => (await app.request(`http://localhost${path}`, {}, connection)).json()
  const post = async (path: string, body: object) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await app.request(`http://localhost${path}`, init, connection)).json()
  }
  const phone = (id: DeliveryId) => String(phoneOf(id))
  return {
    clock,
    get,
    contact: (id: DeliveryId) => get(`/api/contacts/${id}`),
    messages: (id: DeliveryId, hours: number) => post('/api/messages/search', { phone: phone(id), hours }),
    codes: (id: DeliveryId) => post('/api/codes/search', { phone: phone(id), days: 30 }),
  }
}

describe('messages of a scenario', () => {
  it.each<[DeliveryId, number, object[]]>([
    [248457001, 1, [{ type: 'sms', status: 'delivered' }]],
    [248457002, 24, [{ status: 'sent', delivered_at: null }]],
    [248457003, 168, [{ status: 'expired', validity: 24 }]],
    [
      248457004,
      24,
      [
        { type: 'sms', status: 'delivered' },
        { type: 'viber', status: 'not_viber_user', alternative_channels: { sms: { id: [expect.any(Number)] } } },
      ],
    ],
    [248457005, 24, [{ status: 'failed', sent_at: null }]],
    [248457006, 24, [{ status: 'moderation' }]],
    [248457007, 24, [{ type: 'viber', status: 'read' }]],
    [248457008, 1, Array(10).fill({ status: 'delivered' })],
    [248457009, 24, [{ source: '2fa', status: 'delivered' }]],
    [248457012, 2160, []],
    [248457013, 720, [{ status: 'delivered' }]],
    [
      248457018,
      2160,
      [{ type: 'hlr', status: 'delivered' }, { type: 'sms' }, { type: 'hlr', status: 'undelivered' }, { type: 'hlr' }],
    ],
  ])('%i in %i hours', async (id, hours, expected) => {
    const { messages } = setUp()
    const { data, meta } = await messages(id, hours)
    expect(data).toMatchObject(expected)
    expect(data).toHaveLength(expected.length)
    expect(meta.complete).toBe(true)
  })

  it('name the message that was sent instead', async () => {
    const { messages, get } = setUp()
    const [sent, asked] = (await messages(248457004, 24)).data
    expect(asked.alternative_channels.sms.id).toEqual([sent.id])
    expect(await get(`/api/messages/${sent.id}`)).toEqual({ data: sent })
    expect(await get(`/api/campaigns/${sent.campaign_id}`)).toMatchObject({ data: { id: sent.campaign_id } })
  })

  it('are not complete where the server ignores the sort, and are again for the next contact', async () => {
    const { contact, messages } = setUp()
    await contact(248457014)
    const found = await messages(248457014, 2160)
    expect(found).toMatchObject({ data: [{ status: 'delivered' }], meta: { complete: false, read: 5000 } })
    await contact(248457001)
    expect((await messages(248457014, 2160)).data).toHaveLength(2)
  })

  it('leave older ones out where the server ignores from when on', async () => {
    const { contact, messages } = setUp()
    await contact(248457015)
    expect(await messages(248457015, 24)).toMatchObject({ data: [{}], meta: { complete: true, total: null } })
    expect((await messages(248457015, 168)).data).toHaveLength(2)
  })

  it('are found where the server sorts phones as texts', async () => {
    const { contact, messages } = setUp()
    await contact(248457016)
    const found = await messages(248457016, 2160)
    expect([found.data.length, found.meta.complete]).toEqual([2, true])
  })

  it('become delivered while one looks, again for whoever comes later', async () => {
    const { messages, get, clock } = setUp()
    const [{ id, status }] = (await messages(248457017, 1)).data
    expect(status).toBe('sent')
    clock.pass(7000)
    expect((await get(`/api/messages/${id}`)).data).toMatchObject({
      status: 'delivered',
      delivered_at: expect.any(String),
    })
    clock.pass(120_000)
    expect((await get(`/api/messages/${id}`)).data.status).toBe('sent')
  })
})

it.each<[DeliveryId, object]>([
  [248457009, { data: [{ status: 'verified' }], meta: { complete: true } }],
  [248457010, { data: [{ status: 'expired' }] }],
  [248457011, { data: [{ status: 'failed' }] }],
  [248457012, { data: [], meta: { complete: true } }],
  [248457013, { code: 'upstream-forbidden' }],
])('codes of scenario %i', async (id, expected) => {
  expect(await setUp().codes(id)).toMatchObject(expected)
})
