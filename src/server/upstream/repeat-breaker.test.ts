import { expect, it } from 'vitest'
import { ProblemError } from '../http/problem.ts'
import { createFakeClock } from '../testing/fake-upstream.ts'
import { createDeadline } from './deadline.ts'
import { createRepeatBreaker } from './repeat-breaker.ts'
import type { UpstreamRequest } from './upstream.ts'

type Outcome = 'ok' | ConstructorParameters<typeof ProblemError>[0]

function setUp() {
  const clock = createFakeClock()
  const sent: UpstreamRequest[] = []
  let next: Outcome = 'ok'
  const send = createRepeatBreaker({
    now: clock.now,
    async send(request) {
      sent.push(request)
      if (next !== 'ok') throw new ProblemError(next)
      return { status: 200, text: '{}', body: {} }
    },
  })
  const ask = async (outcome: Outcome, { person = 'a', subject = 'contact 1' } = {}) => {
    next = outcome
    const deadline = createDeadline(10_000, clock.now)
    return send({ method: 'GET', path: '/x', requestId: 'r', person, subject, deadline }).then(
      ({ status }) => status,
      (error) => error.options.retryAfter ?? error.code,
    )
  }
  const askMany = async (count: number, outcome: Outcome) => {
    for (let done = 0; done < count; done += 1) await ask(outcome)
  }
  return { clock, sent, ask, askMany }
}

it('refuses at once what failed five times in a row, for that person and that contact only', async () => {
  const { ask, askMany, sent } = setUp()
  await askMany(5, 'upstream-timeout')
  expect([await ask('ok'), sent.length]).toEqual([5, 5])
  expect(await ask('ok', { person: 'b' })).toBe(200)
  expect(await ask('ok', { subject: 'contact 2' })).toBe(200)
})

it.each(['ok', 'rate-limited', 'not-found'] as const)('is not moved by %s', async (outcome) => {
  const { ask, askMany } = setUp()
  await askMany(9, outcome)
  expect(await ask('ok')).toBe(200)
})

it('starts anew after an answer', async () => {
  const { ask, askMany } = setUp()
  await askMany(4, 'upstream-timeout')
  await ask('ok')
  await askMany(4, 'upstream-timeout')
  expect(await ask('ok')).toBe(200)
})

it('lets one request find out after each pause, which doubles up to a minute', async () => {
  const { ask, askMany, clock, sent } = setUp()
  await askMany(5, 'upstream-timeout')
  for (const seconds of [5, 10, 20, 40, 60, 60]) {
    expect(await ask('ok')).toBe(seconds)
    clock.pass(seconds * 1000)
    const both = [ask('upstream-timeout'), ask('upstream-timeout')]
    expect(await Promise.all(both)).toEqual(['upstream-timeout', 1])
  }
  clock.pass(60_000)
  expect([await ask('ok'), await ask('ok')]).toEqual([200, 200])
  expect(sent.map(({ once }) => once === true)).toEqual([...Array(5).fill(false), ...Array(7).fill(true), false])
})

it('says of its own refusal that upstream was not asked', async () => {
  const { clock, askMany } = setUp()
  await askMany(5, 'upstream-timeout')
  const send = createRepeatBreaker({
    now: clock.now,
    send: () => Promise.reject(new ProblemError('upstream-timeout')),
  })
  const request = { method: 'GET', path: '/x', requestId: 'r', deadline: createDeadline(10_000, clock.now) } as const
  for (let asked = 0; asked < 5; asked += 1) await send(request).catch(() => {})
  await expect(send(request)).rejects.toMatchObject({ options: { notAsked: true } })
})
