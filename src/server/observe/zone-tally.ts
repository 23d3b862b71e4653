import { type Impossibility, impossibleTimes } from '#contract/impossible-times.ts'
import { offsetAt } from '#contract/time.ts'

/** A zone for each set of clocks that many people live by, the likelier first among those that show the same today. */
export const candidateZones = [
  ...['UTC', 'Europe/London', 'Europe/Berlin', 'Africa/Lagos', 'Europe/Kyiv', 'Africa/Cairo', 'Asia/Jerusalem'],
  ...['Africa/Johannesburg', 'Europe/Istanbul', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Kabul', 'Asia/Tashkent'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Dhaka', 'Asia/Yangon', 'Asia/Bangkok', 'Asia/Singapore', 'Asia/Tokyo'],
  ...['Australia/Darwin', 'Australia/Brisbane', 'Australia/Adelaide', 'Australia/Sydney', 'Pacific/Auckland'],
  ...['Pacific/Tongatapu', 'Pacific/Kiritimati', 'Atlantic/Azores', 'America/Sao_Paulo', 'America/St_Johns'],
  ...['America/Halifax', 'America/Caracas', 'America/New_York', 'America/Bogota', 'America/Chicago'],
  ...['America/Mexico_City', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage'],
  ...['Pacific/Honolulu'],
] as const

type Times = Parameters<typeof impossibleTimes>[0]

export type Tally = {
  /** @returns what cannot be about these times by the zone that is set */
  add(times: Times, now: number): Impossibility[]
  /** Times that cannot be: how many, and how many of them no zone explains. */
  count(): { all: number; unexplained: number }
  /**
   * Zones by whose clocks all of them can be that any zone explains: those whose clocks were nearest to those of the
   * zone that is set. A later time may rule them out.
   */
  fitting(): string[]
}

/** Counts times that cannot be by the clocks of a zone, and for each other zone how many of them can. Keeps no times. */
export function createTally(timeZone: string): Tally {
  /** How many times a zone explains, and how far its clocks were from those that are set, in all (ms). */
  const zones = candidateZones.map((zone) => ({ zone, explains: 0, distance: 0 }))
  let explained = 0
  let unexplained = 0
  return {
    add(times, now) {
      const wrong = impossibleTimes(times, timeZone, now)
      if (wrong.length === 0) return wrong
      const fitting = zones.filter(({ zone }) => impossibleTimes(times, zone, now).length === 0)
      for (const one of fitting) {
        one.explains += 1
        one.distance += Math.abs(offsetAt(now, one.zone) - offsetAt(now, timeZone))
      }
      if (fitting.length > 0) explained += 1
      else unexplained += 1
      return wrong
    },
    count: () => ({ all: explained + unexplained, unexplained }),
    fitting() {
      const all = zones.filter(({ explains }) => explained > 0 && explains === explained)
      const nearest = Math.min(...all.map(({ distance }) => distance))
      return all.filter(({ distance }) => distance === nearest).map(({ zone }) => zone)
    },
  }
}
