import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { readConfig } from '../config/config.ts'
import type { LogLevel } from '../config/settings.ts'
import {
  type Answer,
  type Answers,
  apiKey,
  createFakeUpstream,
  createTestApp,
  failed,
  json,
} from '../testing/fake-upstream.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createPhoneHash } from './phone-hash.ts'

const contact = '/api/contacts/248452739'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const phone = '380965901726'

/** The audit's lines among all that was logged. */
function auditOf(logged: string[]) {
  return logged.map((line) => JSON.parse(line)).filter(({ event }) => event !== undefined)
}

async function auditOfSearch(...rows: unknown[]) {
  const { post, logged } = createTestApp({ [`GET ${search}`]: () => json({ data: rows }) })
  const response = await post(search, JSON.stringify({ phone }))
  return { lines: auditOf(logged), requestId: response.headers.get('x-request-id'), logged }
}

it('says who looked at whom, when, and what came of it', async () => {
  const { get, logged } = createTestApp({ [`GET ${contact}`]: () => json({ data: { id: 248452739, phone } }) })
  const requestId = (await get(contact)).headers.get('x-request-id')
  expect(auditOf(logged)).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      event: 'lookup',
      requestId,
      user: null,
      contactId: 248452739,
      outcome: 'ok',
      ms: expect.any(Number),
    },
  ])
})

it.each<[string, Answer]>([
  ['not-found', () => json({}, 404)],
  ['upstream-forbidden', () => json({}, 403)],
  ['upstream-unavailable', () => failed('ECONNREFUSED')],
  ['upstream-malformed', () => new Response('<p>')],
])('says that a look ended with %s', async (outcome, answer) => {
  const { get, logged } = createTestApp({ [`GET ${contact}`]: answer })
  await get(contact)
  expect(auditOf(logged)).toMatchObject([{ contactId: 248452739, outcome }])
})

it('has a line for each of those who shared one call to upstream, and for who came too often', async () => {
  const { get, logged } = createTestApp(
    { [`GET ${contact}`]: () => json({ data: {} }) },
    { BSG_API_KEY: apiKey, RATE_BURST: '2' },
  )
  await Promise.all([get(contact), get(contact), get(contact)])
  expect(
    auditOf(logged)
      .map(({ outcome }) => outcome)
      .sort(),
  ).toEqual(['ok', 'ok', 'rate-limited'])
})

it('names those whom a search by phone has found, and not the phone', async () => {
  const { lines, requestId, logged } = await auditOfSearch({ id: 7, phone }, { id: '8', phone }, { id: 9, phone: '1' })
  expect(lines).toMatchObject([
    { event: 'search', requestId, contactId: 7, outcome: 'ok' },
    { event: 'search', requestId, contactId: 8, outcome: 'ok' },
  ])
  expect(logged.join('')).not.toContain(phone)
})

it('leaves out none who was found but whose ID cannot be read', async () => {
  const { lines } = await auditOfSearch({ phone }, { id: `${phone}0 Zufafa`, phone })
  expect(lines.map(({ contactId }) => contactId)).toEqual([null, null])
})

it('has a line for a search that found nobody', async () => {
  const { lines, requestId } = await auditOfSearch({ id: 9, phone: '1' })
  expect(lines).toMatchObject([{ event: 'search', requestId, user: null, contactId: null, outcome: 'not-found' }])
})

it.each([
  ['with a hit', [{ phone }], 200, 'ok'],
  ['without one', [], 200, 'ok'],
  ['that fails', undefined, 502, 'upstream-malformed'],
])('has a line for a stop-list search %s', async (_, data, status, outcome) => {
  const { post, logged } = createTestApp({ [`GET ${stopList}`]: () => json({ data }) })
  const response = await post(stopList, JSON.stringify({ phone }))
  const requestId = response.headers.get('x-request-id')
  expect(response.status).toBe(status)
  expect(auditOf(logged)).toMatchObject([{ event: 'stop-list', requestId, user: null, contactId: null, outcome }])
  expect(logged.join('')).not.toContain(phone)
})

it('has a line for a search of either kind that came too often', async () => {
  const { post, logged } = createTestApp({}, { BSG_API_KEY: apiKey, RATE_BURST: '1', RATE_PER_SECOND: '0.01' })
  for (const path of [stopList, search, stopList]) await post(path, JSON.stringify({ phone }))
  expect(auditOf(logged).map(({ event, outcome }) => [event, outcome])).toEqual([
    ['stop-list', 'not-found'],
    ['search', 'rate-limited'],
    ['stop-list', 'rate-limited'],
  ])
})

it('calls it gone when nobody waits for the answer any more', async () => {
  const browser = new AbortController()
  const { app, logged } = createTestApp({
    [`GET ${contact}`]: () => {
      browser.abort()
      return new Promise(() => {})
    },
  })
  await app.request(new Request(`http://localhost${contact}`, { signal: browser.signal }))
  expect(auditOf(logged)).toMatchObject([{ event: 'lookup', contactId: 248452739, outcome: 'gone' }])
})

it('has nothing to say of what is no question about a person, or is refused as nobody we know', async () => {
  const { get, post, logged } = createTestApp({})
  await get('/api/contacts/0')
  await get('/api/contacts/fields')
  await get('/api/session')
  await get(contact, { 'sec-fetch-site': 'cross-site' })
  await post(contact, '')
  for (const path of [search, stopList]) await post(path, '{"phone":"12"}')
  expect(auditOf(logged)).toEqual([])
  expect(logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')).toHaveLength(7)
})

describe('the phone of a search', () => {
  const secrets = ['a-secret-of-tests-that-is-long-enough', 'an-old-secret-of-tests-that-is-long-enough']

  async function hashes(SESSION_SECRET: string | undefined, phones: string[]) {
    const { post, logged } = createTestApp({}, { BSG_API_KEY: apiKey, SESSION_SECRET })
    for (const asked of phones)
      for (const path of [search, stopList]) await post(path, JSON.stringify({ phone: asked }))
    // Request IDs may hold as many digits.
    expect(logged.join('').replaceAll(/"requestId":"[^"]*"/g, '')).not.toMatch(/\d{9}/)
    return auditOf(logged).map(({ phoneHash }) => phoneHash)
  }

  it('stands there as a hash under the first secret, by which it can be found', async () => {
    const hash = createPhoneHash(secrets[0] ?? '')
    const [other] = await hashes(secrets.toReversed().join(','), [phone])
    expect(await hashes(secrets.join(', '), [phone, '380965901727'])).toEqual(
      [phone, phone, '380965901727', '380965901727'].map(hash),
    )
    expect(other).toBe(createPhoneHash(secrets[1] ?? '')(phone))
    expect(new Set([other, hash(phone), hash('380965901727')]).size).toBe(3)
  })

  it('is left out where there is no secret', async () => {
    expect(await hashes(undefined, [phone])).toEqual([undefined, undefined])
  })
})

describe('while no line can be written', () => {
  function setUp() {
    let isBlocked = false
    const asked: string[][] = []
    const answers = { [`GET ${contact}`]: () => json({ data: { id: 248452739, phone } }) }
    const { fetch, to } = createFakeUpstream(answers)
    const log = createLog('info', {
      write: () => {},
      isBlocked: () => isBlocked,
      writeSurely: async (lines) => {
        asked.push(lines)
        return false
      },
    })
    const metrics = createMetrics()
    const app = createApp({ config: readConfig({ BSG_API_KEY: apiKey }), log, metrics, fetch })
    return { app, asked, to, metrics, block: () => (isBlocked = true) }
  }

  it('an answer that is there already is not given', async () => {
    const { app, asked } = setUp()
    const response = await app.request(contact)
    const text = await response.text()
    expect([response.status, JSON.parse(text).code]).toEqual([503, 'audit-unavailable'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'x-content-type-options': 'nosniff',
      'x-request-id': JSON.parse(text).requestId,
    })
    expect(text).not.toContain(phone)
    expect(asked).toHaveLength(1)
  })

  it('nothing is asked for', async () => {
    const { app, to, block, metrics } = setUp()
    block()
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ phone }) }
    const responses = [app.request(contact), app.request(search, init), app.request(stopList, init)]
    for (const response of await Promise.all(responses)) {
      expect([response.status, (await response.json()).code]).toEqual([503, 'audit-unavailable'])
    }
    for (const path of [contact, search, stopList]) expect(to(path)).toEqual([])
    expect((await metrics.text()).text).toContain('contact_desk_audit_total{event="stop-list",outcome="refused"} 1')
  })

  it('definitions and the session are still answered, since they are about nobody', async () => {
    const { app, block } = setUp()
    block()
    expect((await app.request('/api/session')).status).toBe(200)
    expect((await app.request('/api/contacts/fields')).status).toBe(404)
  })
})

it('is counted', async () => {
  const { get, post } = createTestApp({ [`GET ${contact}`]: () => json({ data: {} }) })
  for (const path of [contact, contact, '/api/contacts/0']) await get(path)
  await post(search, JSON.stringify({ phone }))
  const text = await (await get('/metrics')).text()
  expect(text).toContain('contact_desk_audit_total{event="lookup",outcome="written"} 2')
  expect(text).toContain('contact_desk_audit_total{event="search",outcome="written"} 1')
  expect(text).toContain('contact_desk_log_lines_dropped_total 0')
})

async function linesAt(level: LogLevel) {
  const logged: string[] = []
  const answers: Answers = { [`GET ${contact}`]: () => json({ data: {} }) }
  const log = createLog(level, { write: (line) => logged.push(line) })
  const { fetch } = createFakeUpstream(answers)
  await createApp({ config: readConfig({ BSG_API_KEY: apiKey }), log, fetch }).request(contact)
  return logged
}

it.each(['fatal', 'error', 'warn'] as const)(
  'is written at the log level %s, at which nothing else is',
  async (level) => {
    expect(auditOf(await linesAt(level))).toHaveLength(1)
    expect(await linesAt(level)).toHaveLength(1)
  },
)

it('is not written when the log is switched off', async () => {
  expect(await linesAt('silent')).toEqual([])
})
