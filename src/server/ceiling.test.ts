import { expect, it } from 'vitest'
import { createCeiling } from './ceiling.ts'
import { createDeadline } from './deadline.ts'
import type { UpstreamAnswer } from './upstream-answer.ts'

const answer: UpstreamAnswer = { status: 200, text: '{}', body: {} }

/** Requests at an upstream that answers, or fails, when the test says so. */
function setUp({ inFlight = 2, queue = 1 } = {}) {
  const open: { answer: () => void; fail: () => void }[] = []
  const ceiling = createCeiling({
    send: () =>
      new Promise((resolve, reject) =>
        open.push({ answer: () => resolve(answer), fail: () => reject(new Error('no')) }),
      ),
    inFlight,
    queue,
  })
  const send = (ms = 10_000) =>
    ceiling.send({ method: 'GET', path: '/x', requestId: 'r', deadline: createDeadline(ms, Date.now) })
  return { open, send, ceiling }
}

/** Lets everything happen that needs no time. */
const settle = () => new Promise(setImmediate)

it('sends as many at once as it may, and the next one when one has ended, however it ended', async () => {
  const { open, send, ceiling } = setUp({ queue: 2 })
  const all = [send(), send(), send(), send()]
  await settle()
  expect([open.length, ceiling.inFlight(), ceiling.queued()]).toEqual([2, 2, 2])
  open[0]?.fail()
  await expect(all[0]).rejects.toThrow('no')
  await settle()
  expect([open.length, ceiling.inFlight(), ceiling.queued()]).toEqual([3, 2, 1])
  open[1]?.answer()
  await settle()
  for (const { answer } of open) answer()
  expect(await Promise.all(all.slice(1))).toEqual([answer, answer, answer])
  await settle()
  expect([ceiling.inFlight(), ceiling.queued()]).toEqual([0, 0])
})

it('turns away who finds the queue full, and says that it is our own limit', async () => {
  const { open, send } = setUp()
  const all = [send(), send(), send()]
  const problem = await send().catch((error: unknown) => error)
  expect(problem).toMatchObject({ code: 'rate-limited', options: { retryAfter: 1 } })
  expect(problem).toMatchObject({ options: { detail: expect.stringContaining('Contact Desk is busy') } })
  for (let ended = 0; ended < all.length; ended += 1) {
    open[ended]?.answer()
    await settle()
  }
  await Promise.all(all)
})

it('turns away who has waited too long, and never sends for them', async () => {
  const { open, send } = setUp({ inFlight: 1 })
  const first = send()
  await expect(send(5)).rejects.toMatchObject({ code: 'rate-limited', options: { retryAfter: 1 } })
  open[0]?.answer()
  await first
  await settle()
  expect(open).toHaveLength(1)
})

it('tells a wait for upstream from a wait for a turn', async () => {
  const { send } = setUp()
  await expect(send(5)).rejects.toMatchObject({ code: 'upstream-timeout' })
})
