import type { Contact } from './contact.ts'
import { isZeroDate, parseTimestamp } from './time.ts'

/** Clocks of two servers differ by seconds; more than this (ms) is a wrong zone. */
export const clockTolerance = 60_000

/** What an HLR status means. `none`: no status came; `was-active`: an `active` too old to rely on. */
export type HlrFace =
  | 'none'
  | 'active'
  | 'was-active'
  | 'absent'
  | 'sent'
  | 'never'
  | 'unclear'
  | 'failed'
  | 'barred'
  | 'new'

/** `future`: the date lies ahead, so a time zone is wrong. `undated`: the date cannot be read. */
export type HlrAge = 'fresh' | 'ageing' | 'stale' | 'too-old' | 'future' | 'undated'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Ages (ms) from which a check counts as such. Our choice: after 45 days operators give numbers to new owners. */
const ageLimits: Record<HlrFace, { ageing?: number; stale?: number; tooOld?: number }> = {
  none: {},
  active: { ageing: day, stale: 7 * day, tooOld: 45 * day },
  'was-active': {},
  absent: { stale: day },
  sent: { stale: 10 * minute },
  never: {},
  unclear: { stale: day },
  failed: {},
  barred: { stale: 7 * day },
  new: {},
}

const faces: Record<string, 'active' | 'absent' | 'sent' | 'failed' | 'barred'> = {
  active: 'active',
  absent: 'absent',
  sent: 'sent',
  failed: 'failed',
  barred: 'barred',
}

/** What the status says by itself, whenever it was. */
export function faceOf({ status, checkedAt }: Contact['hlr']): Exclude<HlrFace, 'was-active'> {
  if (status === '') return 'none'
  if (status === 'unknown') return checkedAt === null || isZeroDate(checkedAt) ? 'never' : 'unclear'
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

/** @param timeZone IANA name of upstream's zone */
export function readHlr(hlr: Contact['hlr'], timeZone: string, now: number) {
  const said = faceOf(hlr)
  const checkedAt = hlr.checkedAt ? parseTimestamp(hlr.checkedAt, timeZone) : undefined
  const age = ageOf(said, checkedAt, now)
  const isReliable = age === 'fresh' || age === 'ageing'
  const face: HlrFace = said === 'active' && !isReliable ? 'was-active' : said
  return { face, checkedAt, age, isReliable }
}
