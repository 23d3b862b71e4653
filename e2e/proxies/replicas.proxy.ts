import { json } from '../survival/upstream.ts'
import { contact, newcomer } from './clients.ts'
import { expect, newAsset, test } from './fixtures.ts'

test.skip(({ isMissing }) => isMissing, 'this proxy is not installed')

test('a file that only another replica has is found, and one that none has is not', async ({ site }) => {
  // One after the other, so that a proxy that takes turns begins at each replica.
  for (let turn = 0; turn < 4; turn++) {
    const { status, text } = await site.ask(newAsset.path)
    expect([status, text]).toEqual([200, newAsset.text])
  }
  const missing = await site.ask('/assets/gone-12345678.js')
  expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-store'])
})

test('a failure at BSG stays one lookup, and takes no replica out', async ({ site }) => {
  const { answers, to } = site.upstream
  for (const [id, status, calls] of [
    [21, 500, 1],
    // The replica's own retries.
    [22, 503, 3],
  ] as const) {
    const call = `GET /api/contacts/${id}`
    answers[call] = json('{}', status)
    expect((await site.ask(`/api/contacts/${id}`, { from: newcomer() })).status).toBe(502)
    expect(to(call)).toHaveLength(calls)
  }
  const seen = site.replicas.map((replica) => replica.said().length)
  for (let turn = 0; turn < 4; turn++) expect((await site.ask(contact, { from: newcomer() })).status).toBe(200)
  await expect
    .poll(() => site.replicas.map((replica, index) => replica.said().length > (seen[index] ?? 0)))
    .toEqual([true, true])
})

test('a replica that ends, or is killed, costs nobody a lookup', async ({ site, kind }) => {
  const phone = '380965901726'
  const query = new URLSearchParams({
    'page[offset]': '0',
    'page[limit]': '15',
    'search[field]': 'phone',
    'search[operator]': '=',
    'search[value]': phone,
  })
  site.upstream.answers[`GET /api/contacts/search?${query}`] = json('{"data":[]}')
  const body = JSON.stringify({ phone })
  const search = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  const searchOnce = async () => (await site.ask('/api/contacts/search', { from: newcomer(), ...search })).status
  const lookUp = async () => {
    expect((await site.ask(contact, { from: newcomer() })).status).toBe(200)
    // Caddy 2.6 sends no body twice, so that it must notice first that a replica has ended.
    if (kind !== 'caddy') expect(await searchOnce()).toBe(200)
  }
  const searchWell = () =>
    expect
      .poll(async () => [await searchOnce(), await searchOnce(), await searchOnce(), await searchOnce()])
      .toEqual([200, 200, 200, 200])
  await lookUp()
  let hasEnded = false
  void site.replicas[0].stop().then(() => {
    hasEnded = true
  })
  while (!hasEnded) await lookUp()
  for (let turn = 0; turn < 4; turn++) await lookUp()
  await searchWell()

  await site.restart(0)
  await expect
    .poll(async () => {
      await lookUp()
      return site.replicas[0].said()
    })
    .toMatch(/"event":"(?:lookup|search)"/)
  site.replicas[1].signal('SIGKILL')
  await site.replicas[1].exited
  for (let turn = 0; turn < 4; turn++) await lookUp()
  await searchWell()
  await site.restart(1)
})
