import { expect, it } from 'vitest'
import { readConfig } from './config/config.ts'
import { createNodeApp } from './node-app.ts'
import { createLog } from './observe/json-log.ts'
import { auditLines } from './testing/audit-lines.ts'
import { apiKey, createFakeClock, createFakeUpstream, createTestApp, json } from './testing/fake-upstream.ts'

const contact = '/api/contacts/248452739'
const reveal = `${contact}/reveal`
const stopList = '/api/stoplist/search'
const text = '{ "data" : {"id":248452739,"phone":380965901726,"fields":{"9":"+380 97 144 34 55"}} }'
const row = { id: 1, phone: 380965901726, sms_stoplist: true }

const person = () => new Response(text, { headers: { 'content-type': 'application/json' } })

function setUp(env: Record<string, string> = {}) {
  const answers = { [`GET ${contact}`]: person, [`GET ${stopList}`]: () => json({ data: [row] }) }
  return createTestApp(answers, { BSG_API_KEY: apiKey, MASK_PHONES: '1', ...env })
}

it('a contact is masked, and whole after its reveal, with an audit line of its own that holds no phone', async () => {
  const { get, post, logged } = setUp({ SESSION_SECRET: 'Zk3-one-secret-that-nobody-guesses-9f' })
  expect(await (await get(contact)).text()).toBe(
    '{ "data" : {"id":248452739,"phone":"380•••••1726","hidden_phone":{"country":"UA","type":"MOBILE"},"fields":{"9":"+380 •• ••• 34 55"}} }',
  )
  const answer = await post(reveal, '')
  expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([200, 'no-store', text])
  const [, line] = auditLines(logged)
  expect(line).toEqual({
    level: 'info',
    time: expect.any(String),
    event: 'reveal',
    requestId: answer.headers.get('x-request-id'),
    user: null,
    contactId: 248452739,
    outcome: 'ok',
    ms: expect.any(Number),
  })
  expect(await (await get('/metrics')).text()).toContain('contact_desk_audit_total{event="reveal",outcome="written"} 1')
})

it('without the setting nothing is masked, and there is no reveal, by whatever method', async () => {
  const { get, post, app, upstream } = setUp({ MASK_PHONES: '' })
  expect(await (await get(contact)).text()).toBe(text)
  const answers = [await post(reveal, ''), await get(reveal), await app.request(reveal, { method: 'DELETE' })]
  const codes = await Promise.all(answers.map(async (answer) => [answer.status, (await answer.json()).code]))
  expect(codes).toEqual(Array(3).fill([404, 'not-allowed']))
  expect(upstream.to(contact)).toHaveLength(1)
  expect(await (await post(stopList, '{"contactId":248452739}')).json()).toMatchObject({ code: 'invalid-request' })
  expect(await (await get('/api/session')).json()).not.toHaveProperty('phonesMasked')
})

it('the session says that phones are masked', async () => {
  expect(await (await setUp().get('/api/session')).json()).toMatchObject({ phonesMasked: true })
})

it.each([
  ['GET', reveal, {}, 405],
  ['POST', '/api/contacts/0/reveal', {}, 400],
  ['POST', '/api/contacts/1e3/reveal', {}, 400],
  ['POST', `${reveal}/`, {}, 404],
  ['POST', '/api/groups/1/reveal', {}, 404],
  ['POST', reveal, { 'sec-fetch-site': 'cross-site' }, 403],
  ['POST', reveal, { origin: 'https://evil.example' }, 403],
  ['POST', reveal, { host: 'desk.evil.example' }, 403],
])('reveals nobody, asks nobody and writes no audit line for %s %s with %j', async (method, path, headers, status) => {
  const { app, upstream, logged } = setUp()
  const answer = await app.request(`http://localhost${path}`, { method, headers })
  expect([answer.status, upstream.calls, auditLines(logged)]).toEqual([status, [], []])
})

it('a reveal counts for the limit as a lookup does', async () => {
  const { get, post, logged } = setUp({ RATE_BURST: '2', RATE_PER_SECOND: '0.1' })
  const statuses = [(await get(contact)).status, (await post(reveal, '')).status, (await post(reveal, '')).status]
  expect(statuses).toEqual([200, 200, 429])
  expect(auditLines(logged).map(({ event, outcome }) => [event, outcome])).toEqual([
    ['lookup', 'ok'],
    ['reveal', 'ok'],
    ['reveal', 'rate-limited'],
  ])
})

it.each([
  ['is not asked for', { isBlocked: () => true, writeSurely: async () => true }, 0],
  ['is not given out', { isBlocked: () => false, writeSurely: async () => false }, 1],
])('a contact %s while the audit cannot be written', async (_, output, calls) => {
  const upstream = createFakeUpstream({ [`GET ${contact}`]: person })
  const log = createLog('info', { write: () => {}, ...output })
  const config = readConfig({ BSG_API_KEY: apiKey, MASK_PHONES: '1' })
  const app = createNodeApp({ config, log, fetch: upstream.fetch, random: () => 0.5, ...createFakeClock() })
  const answer = await app.request(`http://localhost${reveal}`, { method: 'POST' })
  expect([answer.status, upstream.to(contact).length]).toEqual([503, calls])
  expect(await answer.text()).not.toContain('380965901726')
})

it('the stop lists of a masked contact are asked for by its ID, as part of the same lookup', async () => {
  const { get, post, upstream, logged } = setUp({ RATE_BURST: '1', RATE_PER_SECOND: '0.1' })
  const byId = '{"contactId":248452739}'
  await get(contact)
  const answer = await post(stopList, byId)
  expect(await answer.json()).toEqual({ data: [{ ...row, phone: '380•••••1726' }] })
  expect(upstream.to(stopList)[0]?.query).toContain('380965901726')
  expect(auditLines(logged).at(-1)).toMatchObject({ event: 'stop-list', contactId: 248452739, outcome: 'ok' })
  expect((await post(stopList, byId)).status).toBe(429)
})

it.each(['{"contactId":0}', '{"contactId":1.5}', '{"contactId":"1"}', '{"contactId":1,"phone":"380965901726"}'])(
  'asks nobody for the stop lists of %s',
  async (body) => {
    const { post, upstream } = setUp()
    expect([(await post(stopList, body)).status, upstream.calls]).toEqual([400, []])
  },
)

it('a contact that has no phone has no stop lists to ask for', async () => {
  const { post, upstream } = createTestApp(
    { [`GET ${contact}`]: () => json({ data: { id: 248452739, phone: null } }) },
    { BSG_API_KEY: apiKey, MASK_PHONES: '1' },
  )
  const answer = await post(stopList, '{"contactId":248452739}')
  expect([answer.status, (await answer.json()).code, upstream.to(stopList)]).toEqual([400, 'invalid-phone', []])
})

it('a search finds by the whole phone, and answers with a masked one', async () => {
  const { post } = createTestApp(
    { 'GET /api/contacts/search': () => json({ data: [{ id: 7, phone: 380965901726 }] }) },
    { BSG_API_KEY: apiKey, MASK_PHONES: '1' },
  )
  const answer = await post('/api/contacts/search', '{"phone":"380965901726"}')
  expect(await answer.json()).toEqual({ data: [{ id: 7, phone: '380•••••1726' }] })
})
