import type { Texts } from '../texts/texts.ts'
import { currentZoneName } from './current-zone-name.ts'

/** The zone of upstream's timestamps, and whether that is only assumed because nobody has set it. */
export type Zone = { timeZone: string; timeZoneAssumed: boolean }

/** The zone's name, marked while it is only assumed. */
export function zoneName({ timeZone, timeZoneAssumed }: Zone, { dates }: Texts): string {
  const name = currentZoneName(timeZone)
  return timeZoneAssumed ? dates.assumed(name) : name
}
