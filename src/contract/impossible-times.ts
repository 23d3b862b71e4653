import { clockTolerance } from './hlr.ts'
import { parseTimestamp } from './time.ts'

/** Why a time of a contact cannot be, if it is read on the right clocks. */
export const impossibilities = ['check-in-future', 'check-before-creation', 'creation-in-future'] as const

export type Impossibility = (typeof impossibilities)[number]

/** As BSG writes them; null where there is none. */
type Times = { checkedAt: string | null; createdAt: string | null }

/**
 * What cannot be about a contact's times, read on the clocks of `timeZone` (IANA name). Times that cannot be read say
 * nothing. @param now milliseconds since the epoch
 */
export function impossibleTimes({ checkedAt, createdAt }: Times, timeZone: string, now: number): Impossibility[] {
  const checked = parseTimestamp(checkedAt ?? '', timeZone)
  const created = parseTimestamp(createdAt ?? '', timeZone)
  const latest = now + clockTolerance
  const is: Record<Impossibility, boolean> = {
    'check-in-future': checked !== undefined && checked > latest,
    'check-before-creation': checked !== undefined && created !== undefined && checked < created - clockTolerance,
    'creation-in-future': created !== undefined && created > latest,
  }
  return impossibilities.filter((name) => is[name])
}
