import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFairShareLimit } from './fair-share-limit.ts'

/** Each person in turn takes one, until nobody gets any more. */
function fill(limit: number, people: number) {
  const shares = createFairShareLimit(limit)
  const held = Array<number>(people).fill(0)
  for (let isTaking = true; isTaking; ) {
    isTaking = false
    for (let person = 0; person < people; person += 1) {
      if (!shares.take(String(person))) continue
      held[person] = (held[person] ?? 0) + 1
      isTaking = true
    }
  }
  return { shares, held }
}

it.each([
  [64, 1, [32]],
  [64, 2, [22, 21]],
  [64, 5, [11, 11, 11, 11, 10]],
  [1, 1, [1]],
  [2, 1, [1]],
  [0, 1, [0]],
])('divides %d among %d people, and keeps as much for the next', (limit, people, expected) => {
  expect(fill(limit, people).held).toEqual(expected)
})

it('has a place for a newcomer, however many people take what they can', () => {
  for (let people = 1; people < 64; people += 1) expect(fill(64, people).shares.take('newcomer')).toBe(true)
})

it('takes amounts whole or not at all', () => {
  const shares = createFairShareLimit(10)
  expect([shares.take('a', 11), shares.take('a', 6), shares.take('a', 1), shares.take('b', 5)]).toEqual([
    false,
    true,
    false,
    false,
  ])
  expect(shares.total()).toBe(6)
})

it('never gives more than there is, and has all of it back in the end', () => {
  const deed = fc.record({ person: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.array(deed),
      fc.infiniteStream(fc.boolean()),
      (limit, deeds, ends) => {
        const shares = createFairShareLimit(limit)
        const held: typeof deeds = []
        for (const one of deeds) {
          if (shares.take(one.person, one.amount)) held.push(one)
          expect(shares.total()).toBeLessThanOrEqual(limit)
          const ended = ends.next().value ? held.shift() : undefined
          if (ended) shares.giveBack(ended.person, ended.amount)
        }
        for (const { person, amount } of held) shares.giveBack(person, amount)
        expect(shares.total()).toBe(0)
        expect(shares.take('anybody', limit)).toBe(true)
      },
    ),
  )
})
