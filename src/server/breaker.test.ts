import { expect, it } from 'vitest'
import { createBreaker } from './breaker.ts'
import { createDeadline } from './deadline.ts'
import { createFakeClock } from './fake-upstream.ts'
import { ProblemError } from './problem.ts'
import type { UpstreamRequest } from './upstream.ts'
import type { UpstreamAnswer } from './upstream-answer.ts'

type Outcome = 'ok' | ConstructorParameters<typeof ProblemError>[0] | Promise<UpstreamAnswer>

const answer: UpstreamAnswer = { status: 200, text: '{}', body: {} }

function setUp() {
  const clock = createFakeClock()
  const said: (number | 'closed')[] = []
  const sent: UpstreamRequest[] = []
  const breaker = createBreaker({
    now: clock.now,
    onOpen: (seconds) => said.push(seconds),
    onClose: () => said.push('closed'),
  })
  /** What upstream does with a request, if it comes there; gives what the caller sees. */
  const ask = async (outcome: Outcome) => {
    const send = breaker.protect(async (request) => {
      sent.push(request)
      if (typeof outcome !== 'string') return outcome
      if (outcome === 'ok') return answer
      throw new ProblemError(outcome)
    })
    try {
      const deadline = createDeadline(10_000, clock.now)
      return (await send({ method: 'GET', path: '/x', requestId: 'r', deadline })).status
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return error.options.retryAfter ?? error.code
    }
  }
  const askMany = async (count: number, outcome: Outcome) => {
    for (let done = 0; done < count; done += 1) await ask(outcome)
  }
  return { clock, said, sent, breaker, ask, askMany }
}

it.each(['upstream-unavailable', 'upstream-timeout'] as const)(
  'opens after five times %s in a row, then refuses at once and says for how long',
  async (code) => {
    const { ask, askMany, sent, said, breaker } = setUp()
    await askMany(4, code)
    expect([breaker.state(), await ask(code), breaker.state()]).toEqual(['closed', code, 'open'])
    expect(await ask('ok')).toBe(5)
    expect([sent.length, said]).toEqual([5, [5]])
  },
)

it.each(['ok', 'not-found', 'upstream-malformed', 'upstream-sign-in'] as const)(
  'takes %s for an answer, which ends the row',
  async (outcome) => {
    const { ask, askMany, breaker } = setUp()
    await askMany(4, 'upstream-timeout')
    await ask(outcome)
    await askMany(4, 'upstream-timeout')
    expect(breaker.state()).toBe('closed')
  },
)

it('makes nothing of a refusal for coming too soon, which may be our own', async () => {
  const { ask, askMany, breaker } = setUp()
  await askMany(4, 'upstream-timeout')
  await askMany(9, 'rate-limited')
  expect(breaker.state()).toBe('closed')
  await ask('upstream-timeout')
  expect(breaker.state()).toBe('open')
})

it('then tries by one request, without a second try of its own, while it refuses the others', async () => {
  const { ask, askMany, clock, sent, said, breaker } = setUp()
  await askMany(5, 'upstream-timeout')
  clock.pass(5000)
  expect(breaker.state()).toBe('half-open')
  let arrive: (answer: UpstreamAnswer) => void = () => {}
  const probe = ask(new Promise((resolve) => (arrive = resolve)))
  expect(await ask('ok')).toBe(1)
  arrive(answer)
  expect([await probe, await ask('ok')]).toEqual([200, 200])
  expect(sent.slice(5).map(({ once }) => once)).toEqual([true, undefined])
  expect(said).toEqual([5, 'closed'])
})

it('waits twice as long after each try that fails, up to a minute, and forgets that with the first answer', async () => {
  const { ask, askMany, clock, said } = setUp()
  await askMany(5, 'upstream-timeout')
  for (const seconds of [5, 10, 20, 40, 60]) {
    clock.pass(seconds * 1000)
    await ask('upstream-unavailable')
  }
  clock.pass(60_000)
  await ask('ok')
  await askMany(5, 'upstream-timeout')
  expect(said).toEqual([5, 10, 20, 40, 60, 60, 'closed', 5])
})

it('lets the next request try when the one that did came to no result', async () => {
  const { ask, askMany, clock, breaker } = setUp()
  await askMany(5, 'upstream-timeout')
  clock.pass(5000)
  await ask('rate-limited')
  await expect(ask(Promise.reject(new RangeError('ours')))).rejects.toThrow('ours')
  expect([breaker.state(), await ask('ok'), breaker.state()]).toEqual(['half-open', 200, 'closed'])
})

it('has one state for all that goes through it', async () => {
  const { breaker, askMany, clock } = setUp()
  await askMany(5, 'upstream-timeout')
  const other = breaker.protect(async () => answer)
  const deadline = createDeadline(10_000, clock.now)
  await expect(other({ method: 'POST', path: '/y', requestId: 'r', deadline })).rejects.toMatchObject({
    code: 'upstream-unavailable',
  })
})
