import { expect, it } from 'vitest'
import { type Impossibility, impossibleTimes } from './impossible-times.ts'

const now = Date.parse('2026-07-01T12:00:00Z')

it.each<[checkedAt: string | null, createdAt: string | null, timeZone: string, Impossibility[]]>([
  ['2026-07-01 11:59:59', '2026-07-01 11:00:00', 'UTC', []],
  // Clocks of two servers differ.
  ['2026-07-01 12:01:00', '2026-07-01 12:01:00', 'UTC', []],
  ['2026-07-01 12:01:01', '2026-06-01 11:00:00', 'UTC', ['check-in-future']],
  ['2026-07-01 12:01:01', '2026-07-01 12:02:00', 'UTC', ['check-in-future', 'creation-in-future']],
  [null, '2026-07-01 14:00:00', 'UTC', ['creation-in-future']],
  // By clocks that are three hours ahead it is three o'clock already.
  ['2026-07-01 14:59:00', '2026-07-01 14:00:00', 'Europe/Kyiv', []],
  ['2026-07-01 15:02:00', '2026-07-01 14:00:00', 'Europe/Kyiv', ['check-in-future']],
  ['2026-07-01 10:00:00', '2026-07-01 10:02:00', 'UTC', ['check-before-creation']],
  ['2026-07-01 10:00:00', '2026-07-01 10:01:00', 'UTC', []],
  ['2026-07-01 10:00:00', '2026-07-01', 'UTC', []],
  // One of them names its own offset.
  ['2026-07-01 11:00:00', '2026-07-01T09:00:00Z', 'UTC', []],
  ['2026-07-01 11:00:00', '2026-07-01T09:00:00Z', 'Europe/Kyiv', ['check-before-creation']],
  ['0000-00-00 00:00:00', 'last Tuesday', 'UTC', []],
  [null, null, 'UTC', []],
  ['2026-07-01 15:00:00', null, 'Mars/Olympus', []],
])('a check at %s of a contact of %s, on the clocks of %s: %j', (checkedAt, createdAt, timeZone, expected) => {
  expect(impossibleTimes({ checkedAt, createdAt }, timeZone, now)).toEqual(expected)
})
