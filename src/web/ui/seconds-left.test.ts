import { expect, it } from 'vitest'
import { secondsLeft } from './seconds-left.ts'

it.each([
  [0, 20],
  [1, 20],
  [1000, 19],
  [19_001, 1],
  [20_000, 0],
  [99_999, 0],
])('%d ms after its start, a span of 20 s has %d s left', (now, left) => {
  expect(secondsLeft(0, 20, now, false)).toBe(left)
})

it.each([
  [19_001, 1],
  [20_000, 20],
  [20_999, 20],
  [21_000, 19],
  [59_999, 1],
  [60_000, 20],
])('%d ms after the start of the first, spans of 20 s have %d s left', (now, left) => {
  expect(secondsLeft(0, 20, now, true)).toBe(left)
})
