import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'
import { phoneOf } from './scene.ts'

const query = (members: Record<string, string>) => new URLSearchParams(members).toString()

type Page = {
  data: { id: number; phone: number; created_at: string; delivered_at: string | null }[]
  meta: { page: { total: number } }
}

async function setUp() {
  const client = createTestClient()
  const token = await client.login()
  const ask = (members: Record<string, string>) => client.get(`/api/messages?${query(members)}`, token)
  const page = async (members: Record<string, string> = {}): Promise<Page> => (await ask(members)).json()
  return { ...client, token, ask, page }
}

const day = { 'filter[from]': '2026-01-14 12:00:00', 'filter[to]': '2026-01-15 12:00:00' }

describe('messages of the sandbox', () => {
  it('are some 120,000 in 90 days, by ID', async () => {
    const { page } = await setUp()
    const all = await page({ 'filter[from]': '2025-10-17 12:00:00', 'filter[to]': '2026-01-15 12:00:00' })
    expect(all.meta.page).toMatchObject({ limit: 50, offset: 0 })
    expect(all.meta.page.total).toBeGreaterThan(119_000)
    expect(all.meta.page.total).toBeLessThan(121_000)
    const ids = all.data.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((one, other) => one - other))
    expect(all.data[0]?.created_at).toMatch(/^2025-10-17 12:/)
  })

  it('are the same in every process, and stay what they were while time passes', async () => {
    const [one, other] = [await setUp(), await setUp()]
    const asked = {
      ...day,
      sort: 'phone',
      'page[offset]': '700',
      'page[limit]': '15',
      'filter[to]': '2026-01-15 11:00:00',
    }
    const before = await one.page(asked)
    one.clock.now += 90_000
    expect(await one.page(asked)).toEqual(before)
    expect(await other.page(asked)).toEqual(before)
  })

  it.each<[string, (row: Page['data'][number]) => number | string]>([
    ['id', ({ id }) => id],
    ['phone', ({ phone }) => phone],
    ['delivered', ({ delivered_at }) => delivered_at ?? ''],
  ])('can be sorted by %s, both ways', async (sort, keyOf) => {
    const { page } = await setUp()
    for (const way of ['asc', 'desc']) {
      const keys = (await page({ ...day, sort, way, 'page[limit]': '500' })).data.map(keyOf)
      const sorted = keys.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
      expect(keys).toEqual(way === 'asc' ? sorted : sorted.reverse())
    }
  })

  it('come page by page, each once, and small', async () => {
    const { ask, page } = await setUp()
    const { total } = (await page(day)).meta.page
    const ids = new Set<number>()
    for (let offset = 0; offset < total; offset += 500) {
      const answer = await ask({ ...day, sort: 'phone', 'page[limit]': '500', 'page[offset]': String(offset) })
      const text = await answer.text()
      expect(text.length).toBeLessThan(2 ** 20 / 3)
      for (const { id } of JSON.parse(text).data) ids.add(id)
    }
    expect(ids.size).toBe(total)
  })

  it('can be asked for by ID and by campaign', async () => {
    const { page, get, token } = await setUp()
    const { id } = (await page({ ...day, 'page[offset]': '99' })).data[0] ?? { id: 0 }
    expect((await page({ 'filter[id]': String(id) })).data.map((row) => row.id)).toEqual([id])
    const campaign = (await page({ ...day, 'page[limit]': '500' })).data
      .map((row) => Object(row).campaign_id)
      .find(Boolean)
    const sent = (await page({ 'filter[campaign_id]': String(campaign) })).data
    expect(new Set(sent.map((row) => Object(row).campaign_id))).toEqual(new Set([campaign]))
    expect(await (await get(`/api/campaigns/${campaign}`, token)).json()).toMatchObject({
      data: { id: campaign, status: 'done' },
    })
    expect((await get('/api/campaigns/1', token)).status).toBe(404)
  })

  it.each<[Record<string, string>, string]>([
    [{ 'page[limit]': '14' }, 'page.limit'],
    [{ 'page[limit]': '501' }, 'page.limit'],
    [{ 'page[offset]': '-1' }, 'page.offset'],
    [{ sort: 'text' }, 'sort'],
    [{ way: 'up' }, 'way'],
    [{ 'filter[id]': 'x' }, 'filter.id'],
    [{ 'filter[from]': '2026-01-14' }, 'filter.from'],
    [{ 'filter[to]': 'now' }, 'filter.to'],
    [{ 'filter[from]': '2025-10-10 12:00:00' }, 'filter.from'],
  ])('are refused for %j', async (members, name) => {
    const { ask } = await setUp()
    const answer = await ask(members)
    expect([answer.status, Object.keys((await answer.json()).errors)]).toEqual([422, [name]])
  })

  it('need a token', async () => {
    const { sandbox } = await setUp()
    for (const path of ['messages', 'campaigns/1', '2fa/authentications']) {
      expect((await sandbox.request(`/api/${path}`)).status).toBe(401)
    }
  })
})

describe('codes of the sandbox', () => {
  const period = { 'filter[from]': '2025-12-16', 'filter[to]': '2026-01-15' }
  const setUpCodes = async (apiKey?: string) => {
    const client = createTestClient()
    const token = await client.login(apiKey)
    return {
      ask: (members: Record<string, string>) => client.get(`/api/2fa/authentications?${query(members)}`, token),
      get: (path: string) => client.get(path, token),
    }
  }

  it('are those of a period, and of one recipient', async () => {
    const { ask, get } = await setUpCodes()
    const all = (await (await ask(period)).json()).data
    expect(all.list).toHaveLength(10)
    expect(all.total).toBeGreaterThan(1000)
    const recipient = String(phoneOf(248457009))
    const own = (await (await ask({ ...period, 'filter[recipient]': recipient, 'page[limit]': '500' })).json()).data
    expect(own).toMatchObject({
      total: 1,
      list: [{ recipient, status: 'verified', created_at: expect.stringMatching(/T.*\+00:00$/) }],
    })
    expect(await (await get(`/api/2fa/authentications/${own.list[0].id}`)).json()).toMatchObject({
      data: { recipient },
    })
    const unknown = await get('/api/2fa/authentications/ea5db413-e368-4952-b745-ffffffffffff')
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { message: 'TwoFA Service error.', errors: ['Authentication not found'] },
    ])
  })

  it.each<[Record<string, string>, string]>([
    [{ 'filter[to]': '2026-01-15' }, 'filter.from'],
    [{ 'filter[from]': '2026-01-15' }, 'filter.to'],
    [{ ...period, 'page[limit]': '9' }, 'page.limit'],
    [{ ...period, sort: 'price' }, 'sort'],
    [{ ...period, 'filter[status]': 'gone' }, 'filter.status'],
  ])('are refused for %j', async (members, name) => {
    const answer = await (await setUpCodes()).ask(members)
    expect([answer.status, Object.keys((await answer.json()).errors)]).toEqual([422, [name]])
  })

  it('are forbidden for a test account, and for one scenario', async () => {
    expect((await (await setUpCodes('test_sandbox')).ask(period)).status).toBe(403)
    const { ask } = await setUpCodes()
    expect((await ask({ ...period, 'filter[recipient]': String(phoneOf(248457013)) })).status).toBe(403)
  })
})
