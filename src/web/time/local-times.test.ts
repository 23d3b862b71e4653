import { expect, it } from 'vitest'
import { localTimes } from './local-times.ts'

/** A Tuesday in winter, midnight in Kyiv. */
const now = Date.UTC(2026, 10, 24, 22)

it.each([
  [['Europe/Paris'], '23:00', '23:00'],
  [['Europe/Madrid', 'Atlantic/Canary', 'Africa/Ceuta'], '22:00', '23:00'],
  [['America/New_York', 'Pacific/Honolulu', 'America/Chicago'], '12:00', '17:00'],
])('tells the earliest and the latest time in %j', (zones, from, to) => {
  expect(localTimes(zones, now, 'en-GB', 'UTC')).toMatchObject({ from, to })
})

it('names the day where it is not the one that the agent has', () => {
  expect(localTimes(['Europe/Kyiv'], now, 'en-GB', 'UTC')).toMatchObject({ from: 'Wed 00:00', to: 'Wed 00:00' })
  expect(localTimes(['Europe/Kyiv'], now, 'en-GB', 'Europe/Kyiv')).toMatchObject({ from: '00:00', to: '00:00' })
  expect(localTimes(['Europe/Paris', 'Asia/Tokyo'], now, 'en-GB', 'UTC')).toMatchObject({
    from: '23:00',
    to: 'Wed 07:00',
  })
})

it.each([
  [['Europe/Kyiv'], 22, true],
  [['Europe/Kyiv'], 5, false],
  [['Europe/Kyiv'], 4, true],
  [['Europe/Kyiv'], 20, true],
  [['Europe/Kyiv'], 19, false],
  [['Pacific/Honolulu', 'America/New_York'], 9, true],
  [['Pacific/Honolulu', 'America/New_York'], 13, false],
])('knows whether it is night in all of %j at %d:00 UTC', (zones, hour, isNight) => {
  expect(localTimes(zones, Date.UTC(2026, 10, 24, hour), 'en-GB', 'UTC')).toMatchObject({ isNight })
})

it('writes times as the language does', () => {
  expect(localTimes(['Europe/Paris'], now, 'en-US', 'UTC')?.from).toMatch(/^11:00\sPM$/)
})

it('tells none where no zone is known', () => {
  expect(localTimes([], now, 'en-GB', 'UTC')).toBeUndefined()
})
