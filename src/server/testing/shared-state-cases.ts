import type { SharedState } from '../replicas/shared-state.ts'

type Clock = { pass(ms: number): void }

type Case = {
  title: string
  run: (state: SharedState, clock: Clock) => Promise<unknown>
  expected: unknown
}

const taken = undefined
const three = { burst: 3, perSecond: 2 }
const minute = 60_000

const takeMany = async (take: ReturnType<SharedState['rateLimit']>, count: number, key = 'anna') => {
  const waits = []
  for (let turn = 0; turn < count; turn += 1) waits.push(await take(key))
  return waits
}

/** What holds with an engine and without one. Each case has a state of its own. */
export const sharedStateCases: Case[] = [
  {
    title: 'a bucket gives what it holds, then says how long to wait',
    run: (state) => takeMany(state.rateLimit('lookups', three), 5),
    expected: [taken, taken, taken, 1, 1],
  },
  {
    title: 'a bucket fills at its rate, up to the top',
    async run(state, clock) {
      const take = state.rateLimit('lookups', three)
      const waits = [await takeMany(take, 3)]
      for (const ms of [490, 10, 3_600_000]) {
        clock.pass(ms)
        waits.push(await takeMany(take, ms === 10 ? 2 : 4))
      }
      return waits
    },
    expected: [
      [taken, taken, taken],
      [1, 1, 1, 1],
      [taken, 1],
      [taken, taken, taken, 1],
    ],
  },
  {
    title: 'refusals cost nothing: the wait is as told',
    async run(state, clock) {
      const take = state.rateLimit('lookups', { burst: 3, perSecond: 0.1 })
      const waits = await takeMany(take, 8)
      clock.pass(10_000)
      return [...waits, ...(await takeMany(take, 2))]
    },
    expected: [taken, taken, taken, 10, 10, 10, 10, 10, taken, 10],
  },
  ...[0.3, 7, 1.1, 0.001].map((perSecond) => ({
    title: `no token is lost to fractions at ${perSecond} per second`,
    async run(state: SharedState) {
      const waits = await takeMany(state.rateLimit('lookups', { burst: 20, perSecond }), 21)
      return waits.indexOf(waits.find((wait) => wait !== taken))
    },
    expected: 20,
  })),
  {
    title: 'keys and purposes have buckets of their own',
    async run(state) {
      const [lookups, signIns] = [state.rateLimit('lookups', three), state.rateLimit('sign-ins', three)]
      await takeMany(lookups, 3)
      return [await lookups('anna'), await lookups('boris'), await signIns('anna')]
    },
    expected: [1, taken, taken],
  },
  {
    title: 'tokens that are taken at once are counted one by one',
    async run(state) {
      const take = state.rateLimit('lookups', three)
      const waits = await Promise.all(Array.from({ length: 10 }, () => take('anna')))
      return waits.filter((wait) => wait === taken).length
    },
    expected: 3,
  },
  {
    title: 'a clock that is put back locks nobody out',
    async run(state, clock) {
      const take = state.rateLimit('lookups', three)
      await takeMany(take, 3)
      clock.pass(-3_600_000)
      const before = await take('anna')
      clock.pass(500)
      return [before, ...(await takeMany(take, 2))]
    },
    expected: [1, taken, 1],
  },
  {
    title: 'a mark is there until it is taken, and is taken once',
    async run(state) {
      const marks = state.marks('shown', false)
      await marks.add(['phone anna', 'phone boris'], minute)
      const before = [await marks.has('phone anna', minute), await marks.has('phone clara', minute)]
      return [
        ...before,
        await marks.take('phone anna'),
        await marks.take('phone anna'),
        await marks.take('phone boris'),
      ]
    },
    expected: [true, false, true, false, true],
  },
  {
    title: 'nothing is marked by marking nothing',
    async run(state) {
      const marks = state.marks('shown', false)
      await marks.add([], minute)
      return marks.has('', minute)
    },
    expected: false,
  },
  {
    title: 'marks of different purposes are different',
    async run(state) {
      await state.marks('shown', false).add(['anna'], minute)
      return [await state.marks('ended', true).has('anna', minute), await state.marks('ended', true).take('anna')]
    },
    expected: [false, false],
  },
]
