import { offsetAt } from '#contract/time.ts'
import { isKnownZone } from './intl.ts'
import { formatTimeThere } from './today-format.ts'

/** Hours between which people are not called. */
const nightBegins = 22
const nightEnds = 7

/**
 * What the clocks show now in a country: from the earliest to the latest of its zones, the same twice where all
 * agree, and whether it is night in all of them; undefined where no zone is known, and where this browser lacks one of them, which may be the latest.
 * @param timeZones IANA names @param now milliseconds since the epoch @param agentZone IANA name, if it is known
 */
export function localTimes(timeZones: readonly string[], now: number, locale: string, agentZone: string | undefined) {
  if (!timeZones.every(isKnownZone)) return undefined
  const [first, ...others] = timeZones.map((zone) => ({ zone, offset: offsetAt(now, zone) }))
  if (first === undefined) return undefined
  let [earliest, latest] = [first, first]
  for (const other of others) {
    if (other.offset < earliest.offset) earliest = other
    if (other.offset > latest.offset) latest = other
  }
  const format = ({ zone }: { zone: string }) => formatTimeThere(now, zone, locale, agentZone)
  const isNight = [first, ...others].every(({ offset }) => {
    const hour = new Date(now + offset).getUTCHours()
    return hour >= nightBegins || hour < nightEnds
  })
  return { from: format(earliest), to: format(latest), isNight }
}
