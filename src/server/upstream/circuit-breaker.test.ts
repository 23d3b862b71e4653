import { describe, expect, it } from 'vitest'
import { ProblemError } from '../http/problem.ts'
import { createFakeClock } from '../testing/fake-upstream.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { createDeadline } from './deadline.ts'
import type { UpstreamRequest } from './upstream.ts'
import type { UpstreamAnswer } from './upstream-answer.ts'

type Outcome = 'ok' | ConstructorParameters<typeof ProblemError>[0] | 'refused by us' | Promise<UpstreamAnswer>

const answer: UpstreamAnswer = { status: 200, text: '{}', body: {} }

function setUp() {
  const clock = createFakeClock()
  const said: string[] = []
  const sent: UpstreamRequest[] = []
  let next: Outcome = 'ok'
  const breaker = createCircuitBreaker({
    now: clock.now,
    onOpen: () => said.push('opened'),
    onClose: () => said.push('closed'),
    async send(request) {
      sent.push(request)
      if (typeof next !== 'string') return next
      if (next === 'ok') return answer
      if (next === 'refused by us') throw new ProblemError('upstream-unavailable', { notAsked: true })
      throw new ProblemError(next)
    },
  })
  /** What upstream does with a request, if it comes there; gives what the caller sees. */
  const ask = async (person: string, contact: number, outcome: Outcome) => {
    next = outcome
    try {
      const deadline = createDeadline(10_000, clock.now)
      const subject = `contact ${contact}`
      return (await breaker.send({ method: 'GET', path: '/x', requestId: 'r', person, subject, deadline })).status
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return error.options.retryAfter ?? error.code
    }
  }
  /** Different contacts of one person. */
  const fail = async (person: string, count: number, outcome: Outcome = 'upstream-timeout') => {
    for (let contact = 1; contact <= count; contact += 1) await ask(person, contact, outcome)
  }
  return { clock, said, sent, breaker, ask, fail }
}

describe('opens', () => {
  it.each(['upstream-unavailable', 'upstream-timeout'] as const)(
    'after %s about five different contacts, then refuses at once and says for how long',
    async (code) => {
      const { ask, fail, sent, said, breaker } = setUp()
      await fail('a', 4, code)
      expect([breaker.state(), await ask('a', 5, code), breaker.state()]).toEqual(['closed', code, 'open'])
      expect(await ask('a', 6, 'ok')).toBe(5)
      expect([sent.length, said]).toEqual([5, ['opened']])
    },
  )

  it('for everybody who has seen it fail', async () => {
    const { ask, fail } = setUp()
    await ask('b', 1, 'upstream-timeout')
    await fail('a', 5)
    expect(await ask('b', 2, 'ok')).toBe(5)
  })

  it.each(['not-found', 'upstream-malformed', 'upstream-sign-in', 'rate-limited'] as const)(
    'for no %s, and closes for none',
    async (code) => {
      const { ask, fail, breaker, clock } = setUp()
      await fail('a', 9, code)
      expect(breaker.state()).toBe('closed')
      await fail('a', 5)
      clock.pass(5_000)
      expect([await ask('a', 9, code), breaker.state()]).toEqual([code, 'open'])
    },
  )

  it('for no refusal of ours, such as too many calls under way: upstream was not asked', async () => {
    const { fail, breaker } = setUp()
    await fail('a', 50, 'refused by us')
    expect(breaker.state()).toBe('closed')
  })

  it('for no contact at which upstream always fails, however often somebody asks for it', async () => {
    const { ask, breaker } = setUp()
    for (let asked = 0; asked < 50; asked += 1) await ask('a', 1, 'upstream-timeout')
    expect(breaker.state()).toBe('closed')
  })
})

describe('while it is open', () => {
  it('lets a person who has not failed find out at once, and closes for everybody by the first answer', async () => {
    const { ask, fail, said, breaker, sent } = setUp()
    await fail('a', 5)
    expect(await ask('b', 9, 'ok')).toBe(200)
    expect([breaker.state(), await ask('a', 9, 'ok'), said]).toEqual(['closed', 200, ['opened', 'closed']])
    expect(sent.slice(5).map(({ once }) => once)).toEqual([true, undefined])
  })

  it('lets five such people find out, then one a second, and each of them once', async () => {
    const { ask, fail, clock, sent } = setUp()
    await fail('a', 5)
    for (const person of 'bcdef') expect(await ask(person, 1, 'upstream-timeout')).toBe('upstream-timeout')
    expect([await ask('g', 1, 'ok'), await ask('b', 2, 'ok')]).toEqual([1, 5])
    clock.pass(1_000)
    expect(await ask('g', 1, 'upstream-timeout')).toBe('upstream-timeout')
    expect(sent.slice(5).map(({ person }) => person)).toEqual([...'bcdefg'])
  })

  it('has nobody wait for their turn behind people who fail again and again', async () => {
    const { ask, fail, clock } = setUp()
    for (const person of ['a', 'b', 'c', 'd', 'e']) await fail(person, 5)
    clock.pass(5_000)
    expect(await ask('a', 1, 'upstream-timeout')).toBe('upstream-timeout')
    expect(await ask('b', 1, 'ok')).toBe(1)
    expect(await ask('newcomer', 1, 'ok')).toBe(200)
  })

  it('lets a person who has failed try by one request, without a second try of its own', async () => {
    const { ask, fail, clock, sent, said, breaker } = setUp()
    await fail('a', 5)
    clock.pass(5_000)
    let arrive: (answer: UpstreamAnswer) => void = () => {}
    const probe = ask('a', 1, new Promise((resolve) => (arrive = resolve)))
    expect([breaker.state(), await ask('a', 2, 'ok')]).toEqual(['half-open', 1])
    arrive(answer)
    expect([await probe, await ask('a', 2, 'ok')]).toEqual([200, 200])
    expect(sent.slice(5).map(({ once }) => once)).toEqual([true, undefined])
    expect(said).toEqual(['opened', 'closed'])
  })

  it('has that person wait twice as long after each try that fails, up to a minute, and forgets it when it closes', async () => {
    const { ask, fail, clock } = setUp()
    await fail('a', 5)
    const waits: unknown[] = []
    for (const seconds of [5, 10, 20, 40, 60, 60]) {
      waits.push(await ask('a', 1, 'ok'))
      clock.pass(seconds * 1000)
      await ask('a', 1, 'upstream-unavailable')
    }
    clock.pass(60_000)
    await ask('a', 1, 'ok')
    clock.pass(10_000)
    await fail('a', 5)
    waits.push(await ask('a', 1, 'ok'))
    expect(waits).toEqual([5, 10, 20, 40, 60, 60, 5])
  })

  it('lets the next request try when one came to no result', async () => {
    const { ask, fail, clock, breaker } = setUp()
    await fail('a', 5)
    clock.pass(5_000)
    await ask('a', 1, 'rate-limited')
    clock.pass(1_000)
    await expect(ask('a', 1, Promise.reject(new RangeError('ours')))).rejects.toThrow('ours')
    clock.pass(1_000)
    expect([breaker.state(), await ask('a', 1, 'ok'), breaker.state()]).toEqual(['open', 200, 'closed'])
  })
})

it('stays closed to an agent at one lookup a second, while five others ask for nothing but what fails', async () => {
  const { ask, said, clock } = setUp()
  const statuses: unknown[] = []
  for (let second = 0; second < 60; second += 1) {
    for (const attacker of ['v', 'w', 'x', 'y', 'z']) {
      for (const half of [0, 1]) await ask(attacker, 2 * second + half, 'upstream-unavailable')
    }
    statuses.push(await ask('agent', second, 'ok'))
    clock.pass(1_000)
  }
  expect(statuses).toEqual(Array(60).fill(200))
  // Nobody had been served before the agent came.
  expect(said).toEqual(['opened', 'closed'])
})

it('answers an agent who looks up seldom, though it opens between, while others ask for nothing but what fails', async () => {
  const { ask, clock, said } = setUp()
  const statuses: unknown[] = []
  for (let second = 0; second < 120; second += 1) {
    for (const attacker of ['w', 'x', 'y', 'z']) await ask(attacker, second, 'upstream-unavailable')
    if (second % 20 === 19) statuses.push(await ask('agent', second, 'ok'))
    clock.pass(1_000)
  }
  expect(statuses).toEqual(Array(6).fill(200))
  expect(said).toContain('opened')
})
