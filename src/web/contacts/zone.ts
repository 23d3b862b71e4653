/** The zone of upstream's timestamps, and whether that is only assumed because nobody has set it. */
export type Zone = { timeZone: string; timeZoneAssumed: boolean }

/** The zone's name, marked while it is only assumed. */
export function zoneName({ timeZone, timeZoneAssumed }: Zone): string {
  return timeZoneAssumed ? `${timeZone} (assumed)` : timeZone
}
