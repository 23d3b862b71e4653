/** `Y-m-d`, `Y-m-d H:i:s`, or RFC 3339. */
const timestampPattern = /^(\d{4})-(\d\d)-(\d\d)(?:[ Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|z|[+-]\d\d:?\d\d)?)?$/

const minute = 60_000
const day = 24 * 60 * minute

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

/** Milliseconds that the zone’s clocks are ahead of UTC at an instant. @param timeZone IANA name */
export function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  const part: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** Skipped and repeated local times are read as RFC 5545 says: by the clocks before the change, and the first one. */
function instantOf(local: number, timeZone: string): number {
  const before = local - offsetAt(local - day, timeZone)
  const after = local - offsetAt(local + day, timeZone)
  const showsLocal = (instant: number) => instant + offsetAt(instant, timeZone) === local
  const fitting = [before, after].filter(showsLocal)
  return fitting.length > 0 ? Math.min(...fitting) : before
}

function offsetFrom(text: string): number {
  if (text === 'Z' || text === 'z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return (text.startsWith('-') ? -minutes : minutes) * minute
}

/**
 * Reads `Y-m-d H:i:s` on the clocks of `timeZone` (IANA name), or RFC 3339.
 * @returns milliseconds since the epoch; `undefined` for what is no date, and in a zone that the browser does not know
 */
export function parseTimestamp(text: string, timeZone: string): number | undefined {
  const match = timestampPattern.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minutes = 0, seconds = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const local = Date.UTC(year, month - 1, dayOfMonth, hour, minutes, seconds)
  // Date.UTC carries 30 February over to March, and reads the years 0 to 99 as 1900 to 1999.
  const isReal =
    new Date(local).toISOString().slice(0, 10) === text.trim().slice(0, 10) && hour < 24 && minutes < 60 && seconds < 60
  if (!isReal) return undefined
  const fraction = Math.floor(Number(`0.${match[7] ?? 0}`) * 1000)
  const offset = match[8]
  if (offset !== undefined) return fraction + local - offsetFrom(offset)
  try {
    return fraction + instantOf(local, timeZone)
  } catch {
    return undefined
  }
}

/** Whether a database wrote the text for "no date": zeros, or the day before year 0 (PHP). */
export function isZeroDate(text: string): boolean {
  return /^(?:[0\s:.TZ+-]*|-0001-11-30.*)$/.test(text)
}
