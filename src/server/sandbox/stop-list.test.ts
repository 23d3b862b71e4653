import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'

const { get, contactOf } = createTestClient()

async function search(parameters: Record<string, string>) {
  const answer = await get(`/api/stoplist/search?${new URLSearchParams(parameters)}`)
  return { status: answer.status, body: await answer.json() }
}

describe('stop list search', () => {
  const byPhone = (phone: number) => search({ 'search[field]': 'phone', 'search[value]': `${phone}` })

  it('answers the vendor’s example', async () => {
    const { body } = await byPhone(38267168999)
    expect(body).toEqual({
      data: [
        {
          id: 24142096,
          phone: 38267168999,
          created_at: '2025-03-27 09:05:57',
          sms_stoplist: false,
          viber_stoplist: true,
          rcs_stoplist: false,
        },
      ],
      meta: {
        page: { limit: 50, offset: 0, total: 1 },
        search: { field: 'phone', operator: '=', value: '38267168999' },
      },
    })
  })

  it.each([
    [248453501, [true, false, false]],
    [248453502, [false, true, false]],
    [248453503, [true, true, true]],
    [248453504, [true, false, false]],
    [248453505, [false, false, true]],
    [248453506, [true, true, true]],
    [248453507, [false, false, false]],
  ])('knows the phone of contact %i', async (id, lists) => {
    const { body } = await byPhone((await contactOf(id)).phone)
    expect(body.data).toHaveLength(1)
    expect([body.data[0].sms_stoplist, body.data[0].viber_stoplist, body.data[0].rcs_stoplist]).toEqual(lists)
  })

  it('knows a list that nobody else does', async () => {
    const { body } = await byPhone((await contactOf(248453507)).phone)
    expect(body.data[0]).toMatchObject({ whatsapp_stoplist: true })
  })

  it('refuses one phone', async () => {
    expect((await byPhone((await contactOf(248453508)).phone)).status).toBe(403)
  })

  it('does not know a contact that is in none', async () => {
    expect((await byPhone(380965901726)).body.data).toEqual([])
  })

  it('finds rows by type', async () => {
    const { body } = await search({ 'search[field]': 'type', 'search[value]': 'rcs' })
    expect(body.data.length).toBeGreaterThan(0)
    expect(body.data.every((row: { rcs_stoplist: boolean }) => row.rcs_stoplist)).toBe(true)
  })

  it('cannot search by group', async () => {
    const { status } = await search({ 'search[field]': 'group_id', 'search[value]': '1' })
    expect(status).toBe(422)
  })
})
