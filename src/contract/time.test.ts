import { describe, expect, it } from 'vitest'
import { parseTimestamp } from './time.ts'

function iso(text: string, timeZone: string): string | undefined {
  const instant = parseTimestamp(text, timeZone)
  return instant === undefined ? undefined : new Date(instant).toISOString()
}

describe('parseTimestamp', () => {
  it.each([
    ['2025-02-19 14:51:44', 'UTC', '2025-02-19T14:51:44.000Z'],
    ['2025-02-19 14:51:44', 'Europe/Kyiv', '2025-02-19T12:51:44.000Z'],
    ['2025-07-19 14:51:44', 'Europe/Kyiv', '2025-07-19T11:51:44.000Z'],
    ['2025-02-19 00:15:00', 'America/New_York', '2025-02-19T05:15:00.000Z'],
    ['2025-02-19 14:51:44', 'Asia/Kathmandu', '2025-02-19T09:06:44.000Z'],
    ['2025-02-19 14:51:44', 'Pacific/Kiritimati', '2025-02-19T00:51:44.000Z'],
    ['2024-02-29 23:59:59', 'UTC', '2024-02-29T23:59:59.000Z'],
    ['1950-06-01 12:00:00', 'UTC', '1950-06-01T12:00:00.000Z'],
    ['2025-02-19', 'Europe/Kyiv', '2025-02-18T22:00:00.000Z'],
    [' 2025-02-19 14:51:44 ', 'UTC', '2025-02-19T14:51:44.000Z'],
  ])('reads %s in %s', (text, timeZone, expected) => {
    expect(iso(text, timeZone)).toBe(expected)
  })

  it.each([
    ['2025-02-19T14:51:44Z', '2025-02-19T14:51:44.000Z'],
    ['2025-02-19T14:51:44.5+02:00', '2025-02-19T12:51:44.500Z'],
    ['2025-02-19T14:51:44-0530', '2025-02-19T20:21:44.000Z'],
    ['2025-02-19 14:51:44.123456Z', '2025-02-19T14:51:44.123Z'],
    ['2025-02-19t14:51:44.123456789z', '2025-02-19T14:51:44.123Z'],
  ])('believes the offset of %s, not the zone', (text, expected) => {
    expect(iso(text, 'Asia/Tokyo')).toBe(expected)
  })

  it('takes a local time that is skipped as if the clocks had not been set yet', () => {
    expect(iso('2025-03-30 03:30:00', 'Europe/Kyiv')).toBe('2025-03-30T01:30:00.000Z')
    expect(iso('2025-03-30 02:59:59', 'Europe/Kyiv')).toBe('2025-03-30T00:59:59.000Z')
    expect(iso('2025-03-30 04:00:00', 'Europe/Kyiv')).toBe('2025-03-30T01:00:00.000Z')
    expect(iso('2025-03-09 02:30:00', 'America/New_York')).toBe('2025-03-09T07:30:00.000Z')
  })

  it('takes the first of a local time that comes twice', () => {
    expect(iso('2025-10-26 03:30:00', 'Europe/Kyiv')).toBe('2025-10-26T00:30:00.000Z')
    expect(iso('2025-10-26 02:59:59', 'Europe/Kyiv')).toBe('2025-10-25T23:59:59.000Z')
    expect(iso('2025-10-26 04:00:00', 'Europe/Kyiv')).toBe('2025-10-26T02:00:00.000Z')
    expect(iso('2025-11-02 01:30:00', 'America/New_York')).toBe('2025-11-02T05:30:00.000Z')
    expect(iso('2025-11-02 02:30:00', 'America/New_York')).toBe('2025-11-02T07:30:00.000Z')
  })

  it('agrees with the clocks of a zone through a whole year of hours', () => {
    for (const timeZone of ['Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham']) {
      const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      for (let hour = 0; hour < 366 * 24; hour += 5) {
        const shown = clock.format(Date.UTC(2025, 0, 1, hour))
        const read = parseTimestamp(shown, timeZone)
        expect(read === undefined ? undefined : clock.format(read)).toBe(shown)
      }
    }
  })

  it.each([
    '0000-00-00 00:00:00',
    '0000-00-00',
    '2025-02-30 10:00:00',
    '2025-02-29',
    '2025-13-01 00:00:00',
    '2025-01-01 24:00:00',
    '2025-01-01 10:60:00',
    '2025-01-01 10:00:60',
    '2025-01-01 10:00',
    '0050-01-01 00:00:00',
    '19.02.2025',
    '1740000000',
    'yesterday',
    '',
  ])('leaves %j as text', (text) => {
    expect(parseTimestamp(text, 'UTC')).toBeUndefined()
  })
})
