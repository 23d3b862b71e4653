import { EventEmitter } from 'node:events'
import type { Context } from 'hono'
import { expect, it } from 'vitest'
import { createTestApp, json } from '../testing/fake-upstream.ts'
import type { AppEnv } from './app-env.ts'
import { createOutputBufferLimit } from './output-buffer-limit.ts'

const answer = 'ї'.repeat(50_000)

function setUp() {
  const hold = createOutputBufferLimit(1_000_000)
  /** A client that requests a large answer and reads nothing until `take`. */
  const ask = (person: string, text = answer) => {
    const outgoing = Object.assign(new EventEmitter(), { destroyed: false })
    hold({ env: { outgoing } } as unknown as Context<AppEnv>, person, text)
    return { take: () => outgoing.emit('close') }
  }
  const askMany = (person: string, count: number) => Array.from({ length: count }, () => ask(person))
  return { ask, askMany }
}

it('gives a person no more than half of the memory for answers that are not taken', () => {
  const { ask, askMany } = setUp()
  askMany('a', 5)
  expect(() => ask('a')).toThrow('rate-limited')
  ask('b')
})

it('gives it back when an answer is taken, or its client has gone', () => {
  const { ask, askMany } = setUp()
  const [first] = askMany('a', 5)
  first?.take()
  ask('a')
  expect(() => ask('a')).toThrow('rate-limited')
})

it('does not count answers of the usual size', () => {
  const { ask, askMany } = setUp()
  askMany('a', 5)
  for (let asked = 0; asked < 1_000; asked += 1) ask('a', answer.slice(0, 5_000))
})

it('holds for the answers of the API', async () => {
  const large = json({ data: { note: 'x'.repeat(1_000_000) } })
  const { app } = createTestApp({ 'GET /api/contacts/1': () => large.clone() })
  const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  const statuses: number[] = []
  for (let asked = 0; asked < 18; asked += 1) {
    const outgoing = Object.assign(new EventEmitter(), { destroyed: false })
    statuses.push((await app.request('http://localhost/api/contacts/1', {}, { ...connection, outgoing })).status)
  }
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
})
