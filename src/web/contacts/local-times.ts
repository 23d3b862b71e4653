import { offsetAt } from '#contract/time.ts'
import { formatTimeThere } from './time-format.ts'

/**
 * What the clocks show now in a country: from the earliest to the latest of its zones, the same twice where all
 * agree; undefined where no zone is known.
 * @param timeZones IANA names @param now milliseconds since the epoch @param agentZone IANA name
 */
export function localTimes(timeZones: readonly string[], now: number, locale: string, agentZone: string) {
  const [first, ...others] = timeZones.map((zone) => ({ zone, offset: offsetAt(now, zone) }))
  if (first === undefined) return undefined
  let [earliest, latest] = [first, first]
  for (const other of others) {
    if (other.offset < earliest.offset) earliest = other
    if (other.offset > latest.offset) latest = other
  }
  const format = ({ zone }: { zone: string }) => formatTimeThere(now, zone, locale, agentZone)
  return { from: format(earliest), to: format(latest) }
}
