import { expect, it } from 'vitest'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { type Answer, type Answers, apiKey, createFakeUpstream, createTestApp, failed, json } from './fake-upstream.ts'
import { createLog } from './log.ts'
import type { LogLevel } from './settings.ts'

const contact = '/api/contacts/248452739'
const search = '/api/contacts/search'
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
      by: 'id',
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
    { event: 'lookup', requestId, contactId: 7, by: 'phone', outcome: 'ok' },
    { event: 'lookup', requestId, contactId: 8, by: 'phone', outcome: 'ok' },
  ])
  expect(logged.join('')).not.toContain(phone)
})

it('leaves out none who was found but whose ID cannot be read', async () => {
  const { lines } = await auditOfSearch({ phone }, { id: `${phone}0 Zufafa`, phone })
  expect(lines.map(({ contactId }) => contactId)).toEqual([null, null])
})

it('has nothing to say of a search that found nobody, nor of an ID that is none', async () => {
  const { lines } = await auditOfSearch({ id: 9, phone: '1' })
  const { get, logged } = createTestApp({})
  await get('/api/contacts/0')
  await get('/api/session')
  expect([...lines, ...auditOf(logged)]).toEqual([])
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
