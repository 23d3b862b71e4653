import { offsetAt } from '#contract/time.ts'

/** A stretch of time, both ends in milliseconds since the epoch. */
export type Window = { from: number; to: number }

const second = 1000
const hour = 3600 * second
const day = 24 * hour

/** The last hours, to the second. BSG looks three months back at most, which may be less than 90 days. */
export function messageWindow(hours: number, now: number): Window {
  const to = Math.floor(now / second) * second
  const earliest = new Date(to)
  const dayOfMonth = earliest.getUTCDate()
  earliest.setUTCMonth(earliest.getUTCMonth() - 3)
  // The month may have no such day.
  if (earliest.getUTCDate() !== dayOfMonth) earliest.setUTCDate(0)
  return { from: Math.max(to - hours * hour, earliest.getTime()), to }
}

export function codeWindow(days: number, now: number): Window {
  const to = Math.floor(now / second) * second
  return { from: to - days * day, to }
}

/** `Y-m-d H:i:s` on BSG's clocks. @param timeZone IANA name */
export function vendorTime(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 19).replace('T', ' ')
}

/** The days of a window on BSG's calendar. Nobody says whether the last one counts, so it is tomorrow. */
export function vendorDays({ from, to }: Window, timeZone: string): { from: string; to: string } {
  return { from: vendorTime(from, timeZone).slice(0, 10), to: vendorTime(to + day, timeZone).slice(0, 10) }
}

/** RFC 3339. */
export function isoTime(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '')
}
