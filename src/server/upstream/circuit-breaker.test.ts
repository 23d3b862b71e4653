import { describe, expect, it } from 'vitest'
import { answer, createTestBreaker } from '../testing/test-breaker.ts'
import type { UpstreamAnswer } from './upstream-answer.ts'

describe('opens', () => {
  it.each(['upstream-unavailable', 'upstream-timeout'] as const)(
    'after %s about five different contacts, then refuses at once and says for how long',
    async (code) => {
      const { ask, fail, sent, said, breaker } = createTestBreaker()
      await fail('a', 4, code)
      expect([breaker.state(), await ask('a', 5, code), breaker.state()]).toEqual(['closed', code, 'open'])
      expect(await ask('a', 6, 'ok')).toBe(5)
      expect([sent.length, said]).toEqual([5, ['opened']])
    },
  )

  it('for everybody who has seen it fail', async () => {
    const { ask, fail } = createTestBreaker()
    await ask('b', 1, 'upstream-timeout')
    await fail('a', 5)
    expect(await ask('b', 2, 'ok')).toBe(5)
  })

  it.each(['not-found', 'upstream-malformed', 'upstream-sign-in', 'rate-limited'] as const)(
    'for no %s, and closes for none',
    async (code) => {
      const { ask, fail, breaker, clock } = createTestBreaker()
      await fail('a', 9, code)
      expect(breaker.state()).toBe('closed')
      await fail('a', 5)
      clock.pass(5_000)
      expect([await ask('a', 9, code), breaker.state()]).toEqual([code, 'open'])
    },
  )

  it('for no refusal of ours, such as too many calls under way: upstream was not asked', async () => {
    const { fail, breaker } = createTestBreaker()
    await fail('a', 50, 'refused by us')
    expect(breaker.state()).toBe('closed')
  })

  it('for no contact at which upstream always fails, however often somebody asks for it', async () => {
    const { ask, breaker } = createTestBreaker()
    for (let asked = 0; asked < 50; asked += 1) await ask('a', 1, 'upstream-timeout')
    expect(breaker.state()).toBe('closed')
  })
})

describe('while it is open', () => {
  it('lets a person who has not failed find out at once, and closes for everybody by the first answer', async () => {
    const { ask, fail, said, breaker, sent } = createTestBreaker()
    await fail('a', 5)
    expect(await ask('b', 9, 'ok')).toBe(200)
    expect([breaker.state(), await ask('a', 9, 'ok'), said]).toEqual(['closed', 200, ['opened', 'closed']])
    expect(sent.slice(5).map(({ once }) => once)).toEqual([true, undefined])
  })

  it('lets five such people find out, then one a second, and each of them once', async () => {
    const { ask, fail, clock, sent } = createTestBreaker()
    await fail('a', 5)
    for (const person of 'bcdef') expect(await ask(person, 1, 'upstream-timeout')).toBe('upstream-timeout')
    expect([await ask('g', 1, 'ok'), await ask('b', 2, 'ok')]).toEqual([1, 5])
    clock.pass(1_000)
    expect(await ask('g', 1, 'upstream-timeout')).toBe('upstream-timeout')
    expect(sent.slice(5).map(({ person }) => person)).toEqual([...'bcdefg'])
  })

  it('has nobody wait for their turn behind people who fail again and again', async () => {
    const { ask, fail, clock } = createTestBreaker()
    for (const person of ['a', 'b', 'c', 'd', 'e']) await fail(person, 5)
    clock.pass(5_000)
    expect(await ask('a', 1, 'upstream-timeout')).toBe('upstream-timeout')
    expect(await ask('b', 1, 'ok')).toBe(1)
    expect(await ask('newcomer', 1, 'ok')).toBe(200)
  })

  it('lets a person who has failed try by one request, without a second try of its own', async () => {
    const { ask, fail, clock, sent, said, breaker } = createTestBreaker()
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
    const { ask, fail, clock } = createTestBreaker()
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
    const { ask, fail, clock, breaker } = createTestBreaker()
    await fail('a', 5)
    clock.pass(5_000)
    await ask('a', 1, 'rate-limited')
    clock.pass(1_000)
    await expect(ask('a', 1, Promise.reject(new RangeError('ours')))).rejects.toThrow('ours')
    clock.pass(1_000)
    expect([breaker.state(), await ask('a', 1, 'ok'), breaker.state()]).toEqual(['open', 200, 'closed'])
  })
})
