const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** From which age on, in milliseconds, a unit is used, and how long it is; largest first. Ages are rounded. */
const units: [unit: Intl.RelativeTimeFormatUnit, from: number, length: number][] = [
  ['year', 1.5 * 365 * day, 365 * day],
  ['month', 1.5 * 30 * day, 30 * day],
  ['day', 1.5 * day, day],
  ['hour', 59.5 * minute, hour],
  ['minute', 45_000, minute],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** How long ago an instant was, in the largest unit that is still telling: "3 days ago", "just now". */
export function relativeTime(instant: number, now: number): string {
  const age = now - instant
  for (const [unit, from, length] of units) {
    if (age >= from) return relative.format(-Math.round(age / length), unit)
  }
  return 'just now'
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function formatWith(options: Intl.DateTimeFormatOptions, instant: number): string {
  const key = JSON.stringify(options)
  const clock = clocks.get(key) ?? new Intl.DateTimeFormat('en-GB', options)
  clocks.set(key, clock)
  return clock.format(instant)
}

/** Date and time to the second on the clocks of a zone: "19 Feb 2025, 14:51:44". */
export function formatInstant(instant: number, timeZone: string): string {
  return formatWith({ dateStyle: 'medium', timeStyle: 'medium', timeZone }, instant)
}

/** A calendar date, which has no zone: "19 Feb 2025". @param midnight the date's midnight in UTC. */
export function formatDate(midnight: number): string {
  return formatWith({ dateStyle: 'medium', timeZone: 'UTC' }, midnight)
}
