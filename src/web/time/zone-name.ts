import type { Texts } from '../texts/texts.ts'
import { currentZoneName } from './current-zone-name.ts'
import type { Zone } from './zone.ts'

/** The zone's name, marked while it is only assumed. */
export function zoneName({ timeZone, timeZoneAssumed }: Zone, { dates }: Texts): string {
  const name = currentZoneName(timeZone)
  return timeZoneAssumed ? dates.assumed(name) : name
}
