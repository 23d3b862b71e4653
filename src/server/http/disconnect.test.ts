import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { createDeadline, DisconnectError } from '../upstream/deadline.ts'
import { createUpstream } from '../upstream/upstream.ts'

const contact = '/api/contacts/1'

function setUp(env: Record<string, string> = {}) {
  const test = createTestApp({ [`GET ${contact}`]: () => new Promise(() => {}) }, { BSG_API_KEY: apiKey, ...env })
  const browser = new AbortController()
  const ask = (path = contact) => test.app.request(`http://localhost${path}`, { signal: browser.signal })
  return { ...test, ask, leave: () => browser.abort() }
}

const settle = () => new Promise(setImmediate)

it('says in log and audit that the browser did not wait', async () => {
  const { ask, leave, logged, get } = setUp()
  const answer = ask()
  await settle()
  leave()
  expect((await answer).status).toBe(499)
  const lines = logged.map((line) => JSON.parse(line))
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', status: 499, code: 'gone' }))
  expect(lines).toContainEqual(expect.objectContaining({ event: 'lookup', contactId: 1, outcome: 'gone' }))
  expect(lines).not.toContainEqual(expect.objectContaining({ level: 'error' }))
  expect((await get('/healthz')).status).toBe(200)
})

it('is no failure of upstream, however often it happens', async () => {
  const { ask, leave, get } = setUp()
  const answers = Array.from({ length: 10 }, async (_, index) => (await ask(`/api/contacts/${index + 1}`)).status)
  await settle()
  leave()
  await Promise.all(answers)
  expect(await (await get('/api/contacts/99')).json()).toMatchObject({ code: 'not-found' })
})

it('gives up its place under the in-flight limit', async () => {
  const { ask, leave, get } = setUp({ UPSTREAM_IN_FLIGHT: '1', UPSTREAM_QUEUE: '1' })
  const answers = [ask(), ask('/api/contacts/2')]
  await settle()
  leave()
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([499, 499])
  expect((await get('/api/contacts/3')).status).toBe(404)
})

it('is seen by the connection, and forgotten once there is an answer', async () => {
  const { app, upstream } = createTestApp({
    'GET /api/contacts/1': () => new Promise(() => {}),
    'GET /api/contacts/2': () => json({ data: {} }),
  })
  const outgoing = Object.assign(new EventEmitter(), { destroyed: false })
  const ask = (path: string) => app.request(`http://localhost${path}`, {}, { outgoing })
  const answer = ask(contact)
  await settle()
  expect(upstream.to(contact)).toHaveLength(1)
  outgoing.emit('close')
  expect((await answer).status).toBe(499)
  expect((await ask('/api/contacts/2')).status).toBe(200)
  expect(outgoing.listenerCount('close')).toBe(0)
  outgoing.destroyed = true
  expect((await ask(contact)).status).toBe(499)
})

it('ends the request to upstream, and the tries after it', async () => {
  const deadline = createDeadline(5000, Date.now)
  let tries = 0
  const send = createUpstream({
    transport: () => {
      tries += 1
      setImmediate(() => deadline.end(new DisconnectError()))
      return new Promise((_, reject) => deadline.onEnd(reject))
    },
    baseUrl: new URL('http://upstream.test'),
    now: Date.now,
    random: () => 0,
    sleep: async () => {},
  })
  const answer = send({ method: 'GET', path: '/x', requestId: 'r', deadline })
  await expect(answer).rejects.toMatchObject({ name: 'DisconnectError' })
  expect(tries).toBe(1)
})
