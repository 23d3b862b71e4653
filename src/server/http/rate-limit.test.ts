import { expect, it } from 'vitest'
import { createFakeClock } from '../testing/fake-upstream.ts'
import { createRateLimit } from './rate-limit.ts'

function setUp(options: Partial<Parameters<typeof createRateLimit>[0]> = {}) {
  const clock = createFakeClock()
  const take = createRateLimit({ burst: 3, perSecond: 2, now: clock.now, ...options })
  const takeMany = (count: number, key = 'a') => Array.from({ length: count }, () => take(key))
  return { clock, take, takeMany }
}

const taken = undefined

it('gives as many tokens at once as a bucket holds, then says how long to wait', () => {
  expect(setUp().takeMany(4)).toEqual([taken, taken, taken, 1])
})

it('gives them back at the rate, up to a full bucket', () => {
  const { clock, takeMany } = setUp()
  takeMany(3)
  clock.pass(490)
  expect(takeMany(1)).toEqual([1])
  clock.pass(10)
  expect(takeMany(2)).toEqual([taken, 1])
  clock.pass(3600_000)
  expect(takeMany(4)).toEqual([taken, taken, taken, 1])
})

it('lets in whoever waits as long as told, whatever they tried before', () => {
  const { clock, takeMany } = setUp({ perSecond: 0.1 })
  takeMany(3)
  expect(takeMany(50)).toEqual(Array(50).fill(10))
  clock.pass(10_000)
  expect(takeMany(2)).toEqual([taken, 10])
})

it.each([0.3, 7, 1.1])('loses no token to fractions at %d per second', (perSecond) => {
  expect(
    setUp({ burst: 60, perSecond })
      .takeMany(61)
      .filter((wait) => wait !== taken),
  ).toHaveLength(1)
})

it('lets a token be owed, and all of it is paid back before the next one', () => {
  const { clock, take } = setUp({ mostOwed: 4 })
  for (let count = 0; count < 9; count += 1) expect(take('a', true)).toBe(taken)
  // Three at once and four owed; what is beyond is given away.
  expect(take('a')).toBe(3)
  clock.pass(2498)
  expect(take('a')).toBe(1)
  clock.pass(2)
  expect([take('a'), take('a')]).toEqual([taken, 1])
})

it('has a bucket for each key', () => {
  const { takeMany } = setUp()
  expect([...takeMany(4, 'a'), ...takeMany(4, 'b')]).toEqual([taken, taken, taken, 1, taken, taken, taken, 1])
})

it('forgets full buckets first when there are too many', () => {
  const { clock, takeMany } = setUp({ mostKeys: 2 })
  takeMany(1, 'a')
  takeMany(3, 'b')
  clock.pass(500)
  takeMany(1, 'c')
  takeMany(1, 'd')
  expect(takeMany(2, 'b')).toEqual([taken, 1])
})

it('forgets nobody’s empty bucket for the many addresses of somebody else', () => {
  const { takeMany } = setUp({ mostKeys: 100 })
  takeMany(3, 'scraper')
  for (let address = 0; address < 1000; address += 1) takeMany(1, `other ${address}`)
  expect(takeMany(1, 'scraper')).toEqual([1])
})

it('stays as large as it may be, even of empty buckets', () => {
  const { takeMany } = setUp({ mostKeys: 10 })
  const keys = Array.from({ length: 40 }, (_, key) => String(key))
  for (const key of keys) takeMany(3, key)
  const kept = keys.filter((key) => takeMany(1, key)[0] !== taken)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThanOrEqual(10)
})

it('locks nobody out when the clock is put back', () => {
  const { clock, takeMany } = setUp()
  takeMany(3)
  clock.pass(-3600_000)
  expect(takeMany(1)).toEqual([1])
  clock.pass(500)
  expect(takeMany(2)).toEqual([taken, 1])
})
