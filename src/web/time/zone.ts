import { agentTimeZone, isKnownZone } from './intl.ts'

/** The zone of upstream's timestamps, and whether that is only assumed because nobody has set it. */
export type Zone = { timeZone: string; timeZoneAssumed: boolean }

/** Upstream's zone where this browser has its clocks, else UTC: an instant can be shown on any clock that is named. */
export function zoneWithClocks(zone: Zone): Zone {
  return isKnownZone(zone.timeZone) ? zone : { timeZone: 'UTC', timeZoneAssumed: false }
}

/** On whose clock a time of this page itself is shown: the agent's, or upstream's where the agent's is not known. */
export function ownZone(zone: Zone): { timeZone: string; isAgents: boolean } {
  const timeZone = agentTimeZone()
  return timeZone === undefined
    ? { timeZone: zoneWithClocks(zone).timeZone, isAgents: false }
    : { timeZone, isAgents: true }
}
