import type { Language } from '../texts/language.ts'
import { tryIntl } from './intl.ts'

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

/** "3 days ago", "just now"; empty in a browser that cannot say it. */
export function relativeTime(instant: number, now: number, { locale, texts }: Language): string {
  const age = now - instant
  for (const [unit, from, length] of units) {
    if (age < from) continue
    return tryIntl(() => agesIn(locale).format(-Math.round(age / length), unit), '')
  }
  return texts.dates.justNow
}

const ages = new Map<string, Intl.RelativeTimeFormat>()

function agesIn(locale: string): Intl.RelativeTimeFormat {
  const format = ages.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  ages.set(locale, format)
  return format
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes far longer than using it. */
export function clockFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const clock = clocks.get(key) ?? new Intl.DateTimeFormat(locale, options)
  clocks.set(key, clock)
  return clock
}

/** Date and time to the second on the clocks of a zone: "19 Feb 2025, 14:51:44". */
export function formatInstant(instant: number, timeZone: string, locale: string): string {
  return clockFor(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(instant)
}

/** The same to the minute: "19 Feb 2025, 14:51". */
export function formatMinute(instant: number, timeZone: string, locale: string): string {
  return clockFor(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant)
}

/** "19 Feb 2025". @param timeZone UTC for a date that has no zone */
export function formatDate(instant: number, locale: string, timeZone = 'UTC'): string {
  return clockFor(locale, { dateStyle: 'medium', timeZone }).format(instant)
}
