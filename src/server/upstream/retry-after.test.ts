import { expect, it } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const now = Date.parse('2026-01-01T00:00:00Z')

it.each<[string, number | undefined]>([
  ['30', 30],
  ['0', 1],
  ['86400', 3600],
  ['Thu, 01 Jan 2026 00:00:20 GMT', 20],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 1],
  ['soon', undefined],
  ['', undefined],
])('reads "%s" as %s', (text, seconds) => {
  expect(readRetryAfter(new Headers({ 'retry-after': text }), now)).toBe(seconds)
})

it('rounds up what is left of the second', () => {
  const headers = new Headers({ 'retry-after': 'Thu, 01 Jan 2026 00:00:20 GMT' })
  expect(readRetryAfter(headers, now + 500)).toBe(20)
})

it('knows nothing without the header', () => {
  expect(readRetryAfter(new Headers(), now)).toBeUndefined()
})
