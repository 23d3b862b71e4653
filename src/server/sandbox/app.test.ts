import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'

const shared = createTestClient()

describe('the sandbox', () => {
  it('waits for the latency before every answer', async () => {
    const waits: number[] = []
    const { sandbox } = createTestClient({ latency: 80, sleep: async (ms) => void waits.push(ms) })
    await sandbox.request('/api/contacts/1')
    await sandbox.request('/nowhere')
    expect(waits).toEqual([80, 80])
  })

  it.each(['/', '/api/contacts', '/api/contacts/abc', '/api/contacts/-1', '/api/stoplists/search', '/api/groups/999'])(
    'does not know %s',
    async (path) => {
      const answer = await shared.get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe('{"message":"Not Found"}')
    },
  )

  it.each([
    ['DELETE', '/api/contacts/248452739'],
    ['POST', '/api/contacts/search'],
    ['PUT', '/api/contacts/fields'],
    ['GET', '/api/auth/login'],
    ['PATCH', '/api/groups/1864620'],
  ])('does not take %s %s', async (method, path) => {
    const answer = await shared.sandbox.request(path, { method })
    expect(answer.status).toBe(405)
    expect(await answer.json()).toEqual({ message: 'Method Not Allowed' })
  })

  it('says in one of two ways that there is no such contact', async () => {
    const { get } = shared
    const even = await get('/api/contacts/248450000')
    expect([even.status, await even.text()]).toEqual([422, '{"message":"Invalid contact id","errors":[]}'])
    const odd = await get('/api/contacts/248450001')
    expect([odd.status, await odd.text()]).toEqual([404, '{"message":"Not Found"}'])
  })

  it('lists the field definitions, each once, in every type', async () => {
    const { data } = await (await shared.get('/api/contacts/fields')).json()
    expect(data).toContainEqual({
      id: 387714,
      name: 'country',
      type: 'text',
      description: 'The country name',
      is_visible: true,
    })
    const ids = data.map(({ id }: { id: number }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(data.map(({ type }: { type: string }) => type))).toEqual(
      new Set(['text', 'date', 'number', 'string', 'integer', 'datetime', 'dropdownlist', 'color']),
    )
  })

  it('has as many field definitions as asked for, and never less than its own', async () => {
    const count = async (fieldDefinitions: number) => {
      const { data } = await (await createTestClient({ fieldDefinitions }).get('/api/contacts/fields')).json()
      return new Set(data.map(({ id }: { id: number }) => id)).size
    }
    expect(await count(1000)).toBe(1000)
    expect(await count(1)).toBe(232)
  })

  it('tells the vendor’s example of a group', async () => {
    const answer = await shared.get('/api/groups/1864620')
    expect(await answer.json()).toEqual({
      data: {
        id: 1864620,
        name: 'List 1',
        description: 'crm leads 2025 export',
        default: false,
        created_at: '2025-02-27 11:48:13',
        items: 0,
        stop_list_count: 0,
      },
    })
  })

  it('answers a test key with somebody else at each call, under the ID that was asked for', async () => {
    const dice = [0.1, 0.9]
    const { login, get } = createTestClient({ random: () => dice.shift() ?? 0 })
    const token = await login('test_sandbox')
    const { data: first } = await (await get('/api/contacts/248454404', token)).json()
    const { data: second } = await (await get('/api/contacts/248454404', token)).json()
    expect([first.id, second.id]).toEqual([248454404, 248454404])
    expect(first.phone).not.toBe(second.phone)
  })

  it('keeps the state of each sandbox to itself', async () => {
    const [one, other] = [createTestClient(), createTestClient()]
    expect((await one.get('/api/contacts/248454504')).status).toBe(503)
    expect((await other.get('/api/contacts/248454504')).status).toBe(503)
  })
})
