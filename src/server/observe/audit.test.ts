import { expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { type Answer, apiKey, createTestApp, failed, json } from '../testing/fake-upstream.ts'

const contact = '/api/contacts/248452739'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const phone = '380965901726'

async function auditOfSearch(...rows: unknown[]) {
  const { post, logged } = createTestApp({ [`GET ${search}`]: () => json({ data: rows }) })
  const response = await post(search, JSON.stringify({ phone }))
  return { lines: auditLines(logged), requestId: response.headers.get('x-request-id'), logged }
}

it('says who looked at whom, when, and what came of it', async () => {
  const { get, logged } = createTestApp({ [`GET ${contact}`]: () => json({ data: { id: 248452739, phone } }) })
  const requestId = (await get(contact)).headers.get('x-request-id')
  expect(auditLines(logged)).toEqual([
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
  expect(auditLines(logged)).toMatchObject([{ contactId: 248452739, outcome }])
})

it('has a line for each of those who shared one call to upstream, and for who came too often', async () => {
  const { get, logged } = createTestApp(
    { [`GET ${contact}`]: () => json({ data: {} }) },
    { BSG_API_KEY: apiKey, RATE_BURST: '2' },
  )
  await Promise.all([get(contact), get(contact), get(contact)])
  expect(
    auditLines(logged)
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
  expect(auditLines(logged)).toMatchObject([{ event: 'stop-list', requestId, user: null, contactId: null, outcome }])
  expect(logged.join('')).not.toContain(phone)
})

it('has a line for a search of either kind that came too often', async () => {
  const { post, logged } = createTestApp({}, { BSG_API_KEY: apiKey, RATE_BURST: '1', RATE_PER_SECOND: '0.01' })
  for (const path of [stopList, search, stopList]) await post(path, JSON.stringify({ phone }))
  expect(auditLines(logged).map(({ event, outcome }) => [event, outcome])).toEqual([
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
  expect(auditLines(logged)).toMatchObject([{ event: 'lookup', contactId: 248452739, outcome: 'gone' }])
})

it('has nothing to say of what is no question about a person, or is refused as nobody we know', async () => {
  const { get, post, logged } = createTestApp({})
  await get('/api/contacts/0')
  await get('/api/contacts/fields')
  await get('/api/session')
  await get(contact, { 'sec-fetch-site': 'cross-site' })
  await post(contact, '')
  for (const path of [search, stopList]) await post(path, '{"phone":"12"}')
  expect(auditLines(logged)).toEqual([])
  expect(logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')).toHaveLength(7)
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
