import { servers } from '../support/servers.ts'
import type { Answer } from '../survival/ask.ts'
import { password } from './engine.ts'
import { expect, test, urlOf } from './fixtures.ts'

/** All of an answer but its time and number. */
function comparable({ status, headers: { date, 'x-request-id': requestId, ...headers }, text }: Answer) {
  // Seconds may pass between two answers.
  const plain = JSON.stringify({ status, ...headers, text: text.replace(String(requestId), 'ID') })
  return plain.replaceAll(/\b(?:100|9\d)\b/g, 'N').replace(/"content-length":"\d+"/, '')
}

test('two servers give a person one limit, and refuse as a server alone does', async ({ two, start, engine }) => {
  const [one, other] = two
  const statuses = []
  for (let turn = 0; turn < 3; turn += 1) statuses.push((await one.lookUp()).status, (await other.lookUp()).status)
  expect(statuses).toEqual(Array(6).fill(200))

  const alone = await start(servers.alone)
  for (let turn = 0; turn < 6; turn += 1) expect((await alone.lookUp()).status).toBe(200)
  const expected = await alone.lookUp()
  expect(expected.status).toBe(429)
  for (const replica of two) {
    const refused = await replica.lookUp()
    expect(comparable(refused)).toBe(comparable(expected))
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(90)
    expect(await replica.gauge()).toBe('up')
  }
  expect((await engine.ask<string[]>('KEYS', '*')).join()).not.toMatch(/127\.0\.0\.1|248452739|380965901726/)
})

test('the stop lists of a contact that one server showed cost nothing at the other, once', async ({ two }) => {
  const [one, other] = two
  for (let turn = 0; turn < 6; turn += 1) expect((await one.lookUp()).status).toBe(200)
  expect([(await other.stopLists()).status, (await other.stopLists()).status]).toEqual([200, 429])
  expect((await one.stopLists()).status).toBe(429)
})

test('the client is loaded only where an engine is named', async ({ start, two }) => {
  const alone = await start(servers.alone)
  expect((await alone.lookUp()).status).toBe(200)
  expect(await alone.gauge()).toBeUndefined()
  await Promise.all([alone.stop(), two[0].stop()])
  expect(alone.said()).toContain('client modules: 0\n')
  expect(two[0].said()).toMatch(/client modules: [1-9]/)
  expect(alone.told()).toEqual([])
})

test('an engine that is killed in the middle costs no lookup, and is told of once', async ({ two, engine, start }) => {
  const [one] = two
  const patient = await start(servers.alone, { SHARED_STATE_URL: urlOf(engine.port), RATE_BURST: '100000' })
  await patient.isUp()
  const load = Promise.all(Array.from({ length: 300 }, () => patient.lookUp()))
  await engine.kill()
  expect(new Set((await load).map(({ status }) => status))).toEqual(new Set([200]))
  await patient.isAway('closed')
  await one.isAway('closed')
  expect(await one.gauge()).toBe('away')

  // Each for itself, as if there had never been an engine.
  for (let turn = 0; turn < 6; turn += 1) expect((await one.lookUp()).status).toBe(200)
  expect((await one.lookUp()).status).toBe(429)
  expect((await one.ask('/healthz')).status).toBe(200)
  expect((await one.ask('/readyz')).status).toBe(200)

  await engine.restart()
  for (const replica of [...two, patient]) {
    await replica.isUp()
    expect(replica.told()).toEqual(['in use', 'closed', 'in use'])
  }
  // What it counted is lost, as when a server starts again.
  expect((await two[1].lookUp()).status).toBe(200)
})

test('an engine that hangs holds nobody up, and is told of once', async ({ two, engine }) => {
  const [one, other] = two
  engine.pause()
  const answers = await Promise.all(Array.from({ length: 6 }, () => one.lookUp()))
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
  await one.isAway('timeout')
  // Nobody asks this one; it notices by itself.
  await other.isAway('timeout')
  expect((await one.lookUp()).status).toBe(429)
  expect((await other.lookUp()).status).toBe(200)
  engine.goOn()
  for (const replica of two) {
    await replica.isUp()
    expect(replica.told()).toEqual(['in use', 'timeout', 'in use'])
    expect(replica.said()).not.toContain(password)
  }
})
