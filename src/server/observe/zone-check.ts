import type { Impossibility } from '#contract/impossible-times.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { createTally } from './zone-tally.ts'

type Options = {
  /** `BSG_TIME_ZONE`. */
  timeZone: string
  log: Pick<Log, 'impossibleTimes'>
  metrics: Pick<Metrics, 'impossibleTime'>
  now: () => number
}

/** An administrator reads it once an hour (ms) at most. */
const pause = 60 * 60_000

/**
 * Looks at the times of contacts that pass, and tells an administrator when they cannot be: then `BSG_TIME_ZONE` is
 * wrong. Nothing else shows it, since One-API names no zone. Only counts are kept.
 */
export function createZoneCheck({ timeZone, log, metrics, now }: Options): (contact: unknown) => void {
  const tally = createTally(timeZone)
  let nextAt = 0
  return (contact) => {
    const times = { checkedAt: textIn(contact, 'hlr_last_check'), createdAt: textIn(contact, 'created_at') }
    const at = now()
    const wrong: Impossibility[] = tally.add(times, at)
    for (const kind of wrong) metrics.impossibleTime(kind)
    if (wrong.length === 0 || at < nextAt) return
    nextAt = at + pause
    log.impossibleTimes({ timeZone, ...tally.count(), fitting: tally.fitting() })
  }
}

function textIn(contact: unknown, name: string): string | null {
  if (typeof contact !== 'object' || contact === null) return null
  const value: unknown = Reflect.get(contact, name)
  return typeof value === 'string' ? value : null
}
