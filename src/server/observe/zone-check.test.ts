import { expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'

const path = '/api/contacts/1'
const hour = 60 * 60_000
/** What clocks in Kyiv show at the time of the test: 2 hours more than UTC. */
const inKyiv = '2026-01-01 02:00:00'

function setUp(members: object, env: Record<string, string> = {}) {
  const data = { id: 1, phone: 380965901726, ...members }
  const { get, logged, clock } = createTestApp(
    { [`GET ${path}`]: () => json({ data }) },
    { BSG_API_KEY: apiKey, ...env },
  )
  const lines = () => logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg?.includes('impossible times'))
  const metrics = async () => (await (await get('/metrics')).text()).match(/^contact_desk_impossible_times.*$/gm) ?? []
  return { get, clock, lines, metrics, logged }
}

it('tells an administrator which zones would fit times that cannot be, once an hour at most', async () => {
  const { get, clock, lines } = setUp({ hlr_last_check: inKyiv, created_at: '2025-12-31 10:00:00' })
  const line = { level: 'warn', timeZone: 'UTC', unexplained: 0, msg: 'impossible times: is BSG_TIME_ZONE right?' }
  const fitting = expect.arrayContaining(['Europe/Kyiv'])
  for (let look = 1; look <= 5; look += 1) expect((await get(path)).status).toBe(200)
  expect(lines()).toEqual([{ ...line, time: expect.any(String), impossible: 1, fitting }])
  clock.pass(hour - 1)
  await get(path)
  expect(lines()).toHaveLength(1)
  clock.pass(1)
  await get(path)
  expect(lines().at(-1)).toEqual({ ...line, time: expect.any(String), impossible: 7, fitting })
  // By then it is past by all clocks.
  clock.pass(2 * hour)
  await get(path)
  expect(lines()).toHaveLength(2)
})

it('counts what cannot be, by its kind', async () => {
  const { get, metrics } = setUp({ hlr_last_check: inKyiv, created_at: '2026-01-01 03:00:00' })
  expect(await metrics()).toEqual([])
  await get(path)
  await get(path)
  expect(await metrics()).toEqual([
    'contact_desk_impossible_times_total{kind="check-in-future"} 2',
    'contact_desk_impossible_times_total{kind="check-before-creation"} 2',
    'contact_desk_impossible_times_total{kind="creation-in-future"} 2',
  ])
})

it('says nothing of times that can be in the zone that is set', async () => {
  const { get, lines, metrics } = setUp({ hlr_last_check: inKyiv }, { BSG_TIME_ZONE: 'Europe/Kyiv' })
  await get(path)
  expect([lines(), await metrics()]).toEqual([[], []])
})

it('says nothing of a test key’s random times', async () => {
  const { get, lines, metrics } = setUp({ hlr_last_check: inKyiv }, { BSG_API_KEY: 'test_key-that-nobody-sees' })
  await get(path)
  expect([lines(), await metrics()]).toEqual([[], []])
})

it('writes no time, ID or phone of a contact', async () => {
  const { get, lines } = setUp({ hlr_last_check: inKyiv, created_at: '2026-01-01 01:30:00' })
  await get(path)
  expect(Object.keys(lines()[0])).toEqual(['level', 'time', 'timeZone', 'impossible', 'unexplained', 'fitting', 'msg'])
  expect(JSON.stringify(lines())).not.toMatch(/02:00:00|01:30:00|380965901726/)
})

it.each([null, [], 'text', 5, {}, { hlr_last_check: 7, created_at: {} }])(
  'takes %j in place of a contact',
  async (data) => {
    const { get, logged } = createTestApp({ [`GET ${path}`]: () => json({ data }) })
    expect((await get(path)).status).toBe(200)
    expect(logged.join('')).not.toContain('internal error')
  },
)
