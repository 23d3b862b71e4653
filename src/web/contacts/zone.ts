import type { Texts } from '../texts/texts.ts'

/** The zone of upstream's timestamps, and whether that is only assumed because nobody has set it. */
export type Zone = { timeZone: string; timeZoneAssumed: boolean }

/** The zone's name, marked while it is only assumed. */
export function zoneName({ timeZone, timeZoneAssumed }: Zone, { dates }: Texts): string {
  return timeZoneAssumed ? dates.assumed(timeZone) : timeZone
}
