import { expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { statuses } from '../testing/statuses.ts'

const group = '/api/groups/1864620'
const text = '{ "data" : {"id":1864620,"name":"List 1","items":"0", "new":1.50} }'
const list = () => new Response(text, { headers: { 'content-type': 'application/json' } })

it('a group comes as upstream sent it, and is no question about a person', async () => {
  const { get, upstream, logged } = createTestApp({ [`GET ${group}`]: list })
  const answer = await get(group)
  expect([answer.status, await answer.text()]).toEqual([200, text])
  expect(upstream.to(group)).toMatchObject([{ method: 'GET', query: '', body: '' }])
  expect(auditLines(logged)).toEqual([])
  expect(logged.join('')).toContain('"route":"/api/groups/:id"')
  expect(logged.join('')).not.toContain('1864620')
})

it.each(['0', '01', 'search', '1e3', '%31', '9007199254740992', '1%2F2'])(
  'a group with the ID "%s" is refused without asking upstream',
  async (id) => {
    const { get, upstream } = createTestApp({})
    const answer = await get(`/api/groups/${id}`)
    const { code, detail } = await answer.json()
    expect([answer.status, code, upstream.calls]).toEqual([400, 'invalid-id', []])
    expect(detail).toContain('The ID of a group')
  },
)

it.each([
  ['not-found', 404, () => json({ message: 'Not Found' }, 404)],
  ['upstream-forbidden', 403, () => json({}, 403)],
  ['upstream-malformed', 502, () => new Response('<p>')],
  ['upstream-malformed', 502, () => json({ items: 1 })],
  ['rate-limited', 429, () => json({}, 429)],
])('a group that cannot be had is a problem: %s, %i', async (code, status, answer) => {
  const { get } = createTestApp({ [`GET ${group}`]: answer })
  const response = await get(group)
  expect([response.status, (await response.json()).code]).toEqual([status, code])
})

it('groups have a count of their own', async () => {
  const env = { BSG_API_KEY: apiKey, RATE_BURST: '2', RATE_PER_SECOND: '0.1' }
  const { get } = createTestApp({ [`GET ${group}`]: list, 'GET /api/contacts/1': () => json({ data: {} }) }, env)
  expect(await statuses(3, () => get(group))).toEqual([200, 200, 429])
  expect((await get('/api/contacts/1')).status).toBe(200)
})
