import type { Contact } from '#contract/contact.ts'
import { parseTimestamp } from '#contract/time.ts'

/**
 * What an HLR status means for the agent. One-API says `unknown` both for "never checked" and for "no clear answer";
 * `none` is ours, for an answer without a status.
 */
export type HlrFace = 'none' | 'active' | 'absent' | 'sent' | 'never' | 'unclear' | 'failed' | 'barred' | 'new'

/** How far a check can be relied on now. `future`: its date lies ahead, so somebody's time zone is wrong. */
export type HlrAge = 'fresh' | 'ageing' | 'stale' | 'too-old' | 'future' | 'undated'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * The ages, in milliseconds, from which on a check is ageing, stale, or too old. They are ours: no source gives a
 * standard. After 45 days operators give numbers to new owners.
 */
const ageLimits: Record<HlrFace, { ageing?: number; stale?: number; tooOld?: number }> = {
  none: {},
  active: { ageing: day, stale: 7 * day, tooOld: 45 * day },
  absent: { stale: day },
  sent: { stale: 10 * minute },
  never: {},
  unclear: { stale: day },
  failed: {},
  barred: { stale: 7 * day },
  new: {},
}

/** Clocks of two servers differ by seconds; more than this is a wrong zone. */
const clockTolerance = minute

const faces: Record<string, HlrFace> = {
  active: 'active',
  absent: 'absent',
  sent: 'sent',
  failed: 'failed',
  barred: 'barred',
}

export function faceOf({ status, checkedAt }: Contact['hlr']): HlrFace {
  if (status === '') return 'none'
  if (status === 'unknown') return checkedAt ? 'unclear' : 'never'
  return (Object.hasOwn(faces, status) && faces[status]) || 'new'
}

/** @param checkedAt, now milliseconds since the epoch; `checkedAt` is undefined when there is no readable date. */
export function ageOf(face: HlrFace, checkedAt: number | undefined, now: number): HlrAge {
  if (checkedAt === undefined) return 'undated'
  const age = now - checkedAt
  if (age < -clockTolerance) return 'future'
  const { ageing = Infinity, stale = Infinity, tooOld = Infinity } = ageLimits[face]
  if (age > tooOld) return 'too-old'
  if (age > stale) return 'stale'
  return age > ageing ? 'ageing' : 'fresh'
}

/** @param timeZone IANA name of upstream's zone. */
export function readHlr(hlr: Contact['hlr'], timeZone: string, now: number) {
  const face = faceOf(hlr)
  const checkedAt = hlr.checkedAt ? parseTimestamp(hlr.checkedAt, timeZone) : undefined
  return { face, checkedAt, age: ageOf(face, checkedAt, now) }
}
