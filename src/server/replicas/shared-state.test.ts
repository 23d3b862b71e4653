import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../testing/fake-upstream.ts'
import { sharedStateCases } from '../testing/shared-state-cases.ts'
import { createEngineCommands, type SharedEngine } from './engine-commands.ts'
import { createKeyHashes } from './key-hashes.ts'
import { createSharedState } from './shared-state.ts'

const minute = 60_000
const rate = { burst: 3, perSecond: 0.1 }
const commands = createEngineCommands()

/** An engine that keeps marks, grants or refuses tokens as it is told, and can be away. */
function createFakeEngine() {
  const sent: string[][] = []
  const kept = new Set<string>()
  const fake = { isAway: false, wait: 0, sent, kept }
  const send = async (command: string[]) => {
    sent.push(command)
    const [name, ...given] = command
    if (name === 'EVAL') return fake.wait
    if (name === 'SET') return kept.add(given[0] ?? '')
    if (name === 'EXISTS') return given.filter((key) => kept.has(key)).length
    return given.filter((key) => kept.delete(key)).length
  }
  const engine: SharedEngine = { commands, ask: async (question) => (fake.isAway ? undefined : question(send)) }
  return { ...fake, engine, set: (change: Partial<typeof fake>) => Object.assign(fake, change) }
}

function setUp(secrets = ['one']) {
  const clock = createFakeClock()
  const fake = createFakeEngine()
  const replica = (own = secrets) => createSharedState({ ...clock, engine: fake.engine, hashes: createKeyHashes(own) })
  return { ...fake, clock, replica, state: replica() }
}

describe('without an engine', () => {
  it.each(sharedStateCases)('$title', async ({ run, expected }) => {
    const clock = createFakeClock()
    expect(await run(createSharedState(clock), clock)).toEqual(expected)
  })

  it('forgets a mark in time, and the oldest when there are too many', async () => {
    const clock = createFakeClock()
    const marks = createSharedState(clock).marks('shown', false)
    await marks.add(['anna'], minute)
    clock.pass(minute)
    expect([await marks.has('anna', minute), await marks.take('anna')]).toEqual([false, false])
    await marks.add(
      Array.from({ length: 10_001 }, (_, name) => String(name)),
      minute,
    )
    expect([await marks.has('0', minute), await marks.has('1', minute)]).toEqual([false, true])
  })
})

describe('an engine', () => {
  it('refuses for all replicas, and a refusal costs this one nothing', async () => {
    const { state, set } = setUp()
    const take = state.rateLimit('lookups', rate)
    set({ wait: 7 })
    for (let turn = 0; turn < 5; turn += 1) expect(await take('anna')).toBe(7)
    set({ isAway: true })
    expect(await take('anna')).toBeUndefined()
  })

  it('that goes away leaves nobody a full bucket', async () => {
    const { state, set } = setUp()
    const take = state.rateLimit('lookups', rate)
    for (let turn = 0; turn < 3; turn += 1) expect(await take('anna')).toBeUndefined()
    set({ isAway: true })
    expect([await take('anna'), await take('boris')]).toEqual([10, undefined])
  })

  it('tells all replicas who has signed out, and they remember it while it is away', async () => {
    const { replica, set } = setUp()
    const [one, two, three] = [replica(), replica(), replica()].map((state) => state.marks('ended', true))
    await one?.add(['anna'], minute)
    expect(await two?.has('anna', minute)).toBe(true)
    set({ isAway: true })
    const known = [await one?.has('anna', minute), await two?.has('anna', minute), await three?.has('anna', minute)]
    expect(known).toEqual([true, true, false])
  })

  it('that came back empty is told again who has signed out, and nothing else', async () => {
    const { state, replica, kept, set } = setUp()
    set({ isAway: true })
    await state.marks('ended', true).add(['anna'], minute)
    await state.marks('shown', false).add(['phone'], minute)
    set({ isAway: false })
    await state.restore()
    expect(await replica().marks('ended', true).has('anna', minute)).toBe(true)
    expect(kept.size).toBe(1)
  })

  it('lets a mark be taken by one replica only', async () => {
    const { replica } = setUp()
    const [one, two] = [replica(), replica()].map((state) => state.marks('shown', false))
    await one?.add(['phone'], minute)
    expect([await two?.take('phone'), await one?.take('phone')]).toEqual([true, false])
  })

  it.each([
    [['old'], ['old', 'new']],
    [
      ['old', 'new'],
      ['new', 'old'],
    ],
    [['new', 'old'], ['new']],
  ])('finds who has signed out while secrets %j become %j', async (before, after) => {
    const { replica } = setUp()
    await replica(before).marks('ended', true).add(['anna'], minute)
    await replica(after).marks('ended', true).add(['boris'], minute)
    const found = [replica(after).marks('ended', true), replica(before).marks('ended', true)]
    expect([await found[0]?.has('anna', minute), await found[1]?.has('boris', minute)]).toEqual([true, true])
  })

  it('sees no name, phone or address, and only keys of ours that expire', async () => {
    const { state, sent } = setUp()
    await state.rateLimit('lookups', rate)('user https://login.example#anna')
    await state.marks('shown', false).add(['380965901726 1.1.1.1'], minute)
    await state.marks('shown', false).take('380965901726 1.1.1.1')
    await state.marks('ended', true).has('anna', minute)
    const text = JSON.stringify(sent)
    for (const name of ['anna', '380965901726', '1.1.1.1', 'login.example']) expect(text).not.toContain(name)
    const key = /^contact-desk:1:[a-z]+:[\w-]{22}$/
    for (const [name, ...given] of sent) expect(name === 'EVAL' ? given[2] : given[0]).toMatch(key)
    for (const command of sent.filter(([name]) => name === 'SET')) expect(command.at(-2)).toBe('PX')
  })
})
