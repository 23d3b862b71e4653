import { afterEach, describe, expect, it, vi } from 'vitest'
import { english } from '../texts/language.ts'
import { formatDate, formatInstant, relativeTime } from './time-format.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 12)

describe('relativeTime', () => {
  it.each([
    [-30 * second, 'just now'],
    [0, 'just now'],
    [44 * second, 'just now'],
    [45 * second, '1 minute ago'],
    [90 * second, '2 minutes ago'],
    [59 * minute, '59 minutes ago'],
    [59.5 * minute, '1 hour ago'],
    [60 * minute, '1 hour ago'],
    [2 * hour - second, '2 hours ago'],
    [24 * hour, '24 hours ago'],
    [36 * hour, '2 days ago'],
    [3 * day + hour, '3 days ago'],
    [44 * day, '44 days ago'],
    [45 * day, '2 months ago'],
    [365 * day, '12 months ago'],
    [700 * day, '2 years ago'],
  ])('calls %d ms %s', (age, text) => {
    expect(relativeTime(now - age, now, english)).toBe(text)
  })
})

it('shows an instant on the clocks of a zone', () => {
  const instant = Date.UTC(2025, 1, 19, 23, 51, 44)
  expect(formatInstant(instant, 'UTC', 'en-GB')).toBe('19 Feb 2025, 23:51:44')
  expect(formatInstant(instant, 'Europe/Kyiv', 'en-GB')).toBe('20 Feb 2025, 01:51:44')
})

afterEach(() => vi.unstubAllEnvs())

it('shows a calendar date, wherever the agent is', () => {
  vi.stubEnv('TZ', 'America/New_York')
  expect(formatDate(Date.UTC(2025, 1, 19), 'en-GB')).toBe('19 Feb 2025')
})
