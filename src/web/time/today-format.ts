import { clockFor, formatDate, formatInstant } from './time-format.ts'

/** A time to the second on the clocks of a zone, "14:51:44", with its date where that is not today's. */
export function formatTime(instant: number, now: number, timeZone: string, locale: string): string {
  const isToday = formatDate(instant, locale, timeZone) === formatDate(now, locale, timeZone)
  if (!isToday) return formatInstant(instant, timeZone, locale)
  return clockFor(locale, { timeStyle: 'medium', timeZone }).format(instant)
}

/** The time on the clocks of a zone, "14:51", with the weekday, "Wed 14:51", where it may not be the agent's. */
export function formatTimeThere(
  instant: number,
  timeZone: string,
  locale: string,
  agentZone: string | undefined,
): string {
  const date = { dateStyle: 'short' } as const
  const isOtherDay =
    agentZone === undefined ||
    clockFor(locale, { ...date, timeZone }).format(instant) !==
      clockFor(locale, { ...date, timeZone: agentZone }).format(instant)
  const time = { hour: '2-digit', minute: '2-digit', timeZone } as const
  return clockFor(locale, isOtherDay ? { ...time, weekday: 'short' } : time).format(instant)
}
