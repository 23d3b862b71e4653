import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'

const { get } = createTestClient()

async function search(parameters: Record<string, string>) {
  const answer = await get(`/api/contacts/search?${new URLSearchParams(parameters)}`)
  return { status: answer.status, body: await answer.json() }
}

async function contactIds(field: string, operator: string, value: string): Promise<number[]> {
  const criteria = { 'search[field]': field, 'search[operator]': operator, 'search[value]': value }
  const { body } = await search(criteria)
  return body.data.map(({ id }: { id: number }) => id)
}

describe('contact search', () => {
  it('answers the vendor’s example', async () => {
    const { body } = await search({
      'page[limit]': '15',
      'search[field]': '388077',
      'search[value]': 'Zufafa',
    })
    expect(body.data).toHaveLength(1)
    expect(body.data[0]).toMatchObject({ id: 248452739, phone: 380965901726, fields: { '388077': 'Zufafa' } })
    expect(body.meta).toEqual({
      page: { limit: 15, offset: 0, total: 1 },
      search: { field: '388077', operator: '=', value: 'Zufafa' },
    })
  })

  it('gives the first fifty of everybody when no field is asked for', async () => {
    const { body } = await search({ phone: '380965901726' })
    expect(body.data).toHaveLength(50)
    expect(body.data[0].id).toBe(1)
    expect(body.meta.page).toMatchObject({ limit: 50, offset: 0 })
    expect(body.meta.page.total).toBeGreaterThan(10_000)
  })

  it.each([
    ['phone', '=', '380965901726', [248452739]],
    ['phone', '=', '38096590172', []],
    ['phone', 'like', '096590172', [248452739]],
    ['id', '=', '248452739', [248452739]],
    ['id', '<', '248452739', [1]],
    ['id', '<=', '248452739', [1, 248452739]],
    ['id', '>', '300009999', [300010000]],
    ['id', '>=', '300009999', [300009999, 300010000]],
    ['group_id', '=', '1864618', [248452739]],
    ['created_at', '=', '2025-02-19 14:51:44', [248452739]],
    ['387701', 'like', "robert'", [248453208]],
    ['387705', '=', '1234567.5', [248453101]],
    ['387705', '>', '1000000', [248453101, 248453112]],
  ])('finds contacts by %s %s %s', async (field, operator, value, ids) => {
    expect(await contactIds(field, operator, value)).toEqual(ids)
  })

  it('takes search[operation] as an older name of search[operator]', async () => {
    const { body } = await search({
      'search[field]': 'id',
      'search[operation]': '<',
      'search[value]': '2',
    })
    expect(body.meta).toMatchObject({ page: { total: 1 }, search: { operator: '<' } })
  })

  it('pages through sorted contacts', async () => {
    const page = { 'page[limit]': '15', 'search[field]': 'id', 'search[operator]': '>=', 'search[value]': '300000001' }
    const ids = async (more: Record<string, string>) =>
      (await search({ ...page, ...more })).body.data.map(({ id }: { id: number }) => id)
    expect((await ids({ 'page[offset]': '15' }))[0]).toBe(300000016)
    expect((await ids({ way: 'desc' }))[0]).toBe(300010000)
    expect(await ids({ 'page[offset]': '9999' })).toEqual([300010000])
  })

  it('sorts by phone', async () => {
    const { body } = await search({ sort: 'phone', way: 'desc', 'page[limit]': '15' })
    expect(body.data[0].phone).toBe(999999999999999)
  })

  it.each(['15', '500'])('takes a page of %s', async (limit) => {
    expect((await search({ 'page[limit]': limit })).body.data).toHaveLength(Number(limit))
  })

  it.each([
    ['page.limit', { 'page[limit]': '14' }],
    ['page.limit', { 'page[limit]': '501' }],
    ['page.limit', { 'page[limit]': '' }],
    ['page.offset', { 'page[offset]': '-1' }],
    ['sort', { sort: 'name' }],
    ['way', { way: 'up' }],
    ['search.field', { 'search[field]': 'hlr_status', 'search[value]': 'active' }],
    ['search.operator', { 'search[field]': 'id', 'search[operator]': 'like', 'search[value]': '1' }],
    ['search.operator', { 'search[field]': 'phone', 'search[operator]': '>', 'search[value]': '1' }],
    ['search.operator', { 'search[field]': '387705', 'search[operator]': 'like', 'search[value]': '1' }],
    ['search.value', { 'search[field]': 'phone' }],
  ])('refuses %s of %o', async (parameter, parameters) => {
    const { status, body } = await search(parameters)
    expect(status).toBe(422)
    expect(body).toEqual({ message: 'The given data was invalid.', errors: { [parameter]: [expect.any(String)] } })
  })
})
