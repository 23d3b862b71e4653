import { getAllTimezones } from 'countries-and-timezones'
import { expect, it } from 'vitest'
import { en } from '../texts/en/en.ts'
import { currentZoneName } from './current-zone-name.ts'
import { zoneName } from './zone-name.ts'

/** Names of the tz database that are no aliases and lie in a country. */
const names = Object.values(getAllTimezones())
  .filter(({ countries }) => countries.length > 0)
  .map(({ name }) => name)

/** What a browser calls a zone that somebody's system has; nothing where it is younger than the browser. */
function reported(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

const clockOf = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'full', timeStyle: 'full' })

it.each([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
])('%s is shown as %s, whose clocks are the same', (old, current) => {
  expect(currentZoneName(old)).toBe(current)
  const instants = Array.from({ length: 220 }, (_, quarter) => (5 + quarter / 4) * 365.25 * 86_400_000)
  const [oldClock, currentClock] = [clockOf(old), clockOf(current)]
  expect(instants.map((instant) => currentClock.format(instant))).toEqual(
    instants.map((instant) => oldClock.format(instant)),
  )
})

it('every zone is shown by the name that the tz database has for it now', () => {
  expect(names.length).toBeGreaterThan(300)
  expect(names.filter((name) => currentZoneName(reported(name) ?? name) !== name)).toEqual([])
})

it('names that are no old ones stay', () => {
  for (const name of [...names, 'UTC', 'Europe/Amsterdam', '']) expect(currentZoneName(name)).toBe(name)
})

it('a zone that the server was told by its old name is shown by its new one', () => {
  expect(zoneName({ timeZone: 'Europe/Kiev', timeZoneAssumed: false }, en)).toBe('Europe/Kyiv')
})
