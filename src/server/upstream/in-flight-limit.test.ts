import { expect, it } from 'vitest'
import { createDeadline, DisconnectError } from './deadline.ts'
import { createInFlightLimit } from './in-flight-limit.ts'
import type { UpstreamAnswer } from './upstream-answer.ts'

const answer: UpstreamAnswer = { status: 200, text: '{}', body: {} }

/** An upstream whose answers the test gives one by one. */
function setUp({ inFlight = 4, queue = 2 } = {}) {
  const open: { person: string | undefined; answer: () => void; fail: () => void }[] = []
  const limit = createInFlightLimit({
    send: ({ person }) =>
      new Promise((resolve, reject) =>
        open.push({ person, answer: () => resolve(answer), fail: () => reject(new Error('no')) }),
      ),
    inFlight,
    queue,
  })
  function send(person = 'a', deadline = createDeadline(10_000, Date.now)): Promise<UpstreamAnswer> {
    const sent = limit.send({ method: 'GET', path: '/x', requestId: 'r', person, deadline })
    // Requests that still wait when their test ends are rejected at their deadline.
    sent.catch(() => {})
    return sent
  }
  const people = () => open.map(({ person }) => person).join('')
  return { open, send, limit, people }
}

const settle = () => new Promise(setImmediate)

it('sends as many at once as a person may, and the next one when one has ended, however it ended', async () => {
  const { open, send, limit } = setUp({ queue: 4 })
  const all = [send(), send(), send(), send()]
  await settle()
  expect([open.length, limit.inFlight(), limit.queued()]).toEqual([2, 2, 2])
  open[0]?.fail()
  await expect(all[0]).rejects.toThrow('no')
  await settle()
  expect([open.length, limit.inFlight(), limit.queued()]).toEqual([3, 2, 1])
  open[1]?.answer()
  await settle()
  for (const { answer } of open) answer()
  expect(await Promise.all(all.slice(1))).toEqual([answer, answer, answer])
  await settle()
  expect([limit.inFlight(), limit.queued()]).toEqual([0, 0])
})

it('sends at once for a person who has nothing under way, whatever others wait for', async () => {
  const { send, people } = setUp({ inFlight: 8, queue: 8 })
  for (let sent = 0; sent < 8; sent += 1) send('a')
  for (let sent = 0; sent < 8; sent += 1) send('b')
  send('c')
  await settle()
  expect(people()).toBe('aaaabbc')
})

it('gives turns to people one after the other, not to whoever asked most', async () => {
  const { open, send, people } = setUp({ inFlight: 1, queue: 16 })
  for (const person of 'aaaaabbbcc') send(person)
  for (let ended = 0; ended < 9; ended += 1) {
    await settle()
    open[ended]?.answer()
  }
  await settle()
  // The first two take turns; then each of the three has every third turn.
  expect(people()).toBe('aabcabcaba')
})

it('turns a person away whose part of the queue is full, nobody else, and says that it is our own limit', async () => {
  const { send } = setUp({ inFlight: 1, queue: 4 })
  for (let sent = 0; sent < 3; sent += 1) send('a')
  const problem = await send('a').catch((error: unknown) => error)
  expect(problem).toMatchObject({ code: 'rate-limited', options: { retryAfter: 1 } })
  expect(problem).toMatchObject({ options: { detail: expect.stringContaining('Contact Desk is busy') } })
  const other = await Promise.race([send('b'), settle().then(() => 'waits')])
  expect(other).toBe('waits')
})

it('turns a request away that has waited too long, and never sends it', async () => {
  const { open, send, limit } = setUp({ inFlight: 1 })
  const first = send()
  await expect(send('a', createDeadline(5, Date.now))).rejects.toMatchObject({
    code: 'rate-limited',
    options: { retryAfter: 1 },
  })
  expect(limit.queued()).toBe(0)
  open[0]?.answer()
  await first
  await settle()
  expect([open.length, limit.inFlight()]).toEqual([1, 0])
})

it('takes a request out of the queue when nobody waits for it any more', async () => {
  const { send, limit } = setUp({ inFlight: 1 })
  send()
  const deadline = createDeadline(10_000, Date.now)
  const second = send('a', deadline)
  expect(limit.queued()).toBe(1)
  deadline.end(new DisconnectError())
  await expect(second).rejects.toThrow(DisconnectError)
  expect(limit.queued()).toBe(0)
})
