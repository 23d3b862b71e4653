import { expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'

const waits: number[] = []
const client = createTestClient({ sleep: async (ms) => void waits.push(ms) })

it.each([
  [1864901, [404, 404]],
  [1864902, [403, 403]],
  [1864903, [500, 500]],
  [1864904, [500, 200, 500]],
  [1864905, [200, 200]],
  [1864906, [429, 429]],
  [1864907, [200, 200]],
  [1864908, [200, 200]],
])('group %i answers %j', async (id, expected) => {
  const statuses = []
  for (const _ of expected) statuses.push((await client.get(`/api/groups/${id}`)).status)
  expect(statuses).toEqual(expected)
})

it('the slow one takes three seconds', async () => {
  await client.get('/api/groups/1864905')
  expect(waits.at(-1)).toBe(3000)
})

it('a list that is asked for says how many it holds, which the contact in it does not', async () => {
  const { groups } = await client.contactOf(248453399)
  const { data } = await (await client.get(`/api/groups/${groups[0].id}`)).json()
  expect([groups[0].items, data.items, data.stop_list_count]).toEqual([0, 1001, 12])
})
