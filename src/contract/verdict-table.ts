import type { HlrAge, HlrFace } from './hlr.ts'

/** `pending`: an input is still on its way. */
export type Outcome =
  | 'blocked'
  | 'likely'
  | 'probably'
  | 'waits'
  | 'unlikely-now'
  | 'unlikely'
  | 'running'
  | 'not-known'
  | 'pending'

/** `other`: neither mobile nor landline, or both may be. `unknown`: the numbering plans do not say or cannot be had. */
export type KindOfNumber = 'mobile' | 'landline' | 'other' | 'invalid' | 'missing' | 'unknown' | 'loading'

export type NumberCause = 'number-loading' | 'no-number' | 'invalid-number' | 'landline'
export type ListsCause = 'lists-loading' | 'lists-unavailable'
export type HlrCause =
  | 'active'
  | 'active-ageing'
  | 'active-stale'
  | 'too-old'
  | 'never'
  | 'undated'
  | 'future'
  | 'unclear'
  | 'failed'
  | 'new'
  | 'no-status'
  | 'absent'
  | 'absent-stale'
  | 'sent'
  | 'sent-late'
  | 'barred'

/** Why an outcome is what it is. `unreported`: BSG does not say who is on the stop list for WhatsApp. */
export type Cause = 'stop-list' | 'unreported' | ListsCause | NumberCause | HlrCause

/** As for facts on the page: `bad` is for stop lists and barred numbers only. */
export type VerdictTone = 'good' | 'neutral' | 'info' | 'warning' | 'bad'

type Line<Cell> = { sms: Cell; chat: Cell; call: Cell }

const all = (outcome: Outcome): Line<Outcome> => ({ sms: outcome, chat: outcome, call: outcome })

/**
 * What each cause means for SMS, for the chat channels (Viber, RCS, WhatsApp) and for calls. The causes of a contact
 * are asked from top to bottom; `below` leaves the channel to the next one. An HLR status always answers.
 */
export const outcomes: Record<ListsCause | NumberCause, Line<Outcome | 'below'>> & Record<HlrCause, Line<Outcome>> = {
  'lists-loading': { sms: 'pending', chat: 'pending', call: 'below' },
  'lists-unavailable': { sms: 'not-known', chat: 'not-known', call: 'below' },
  'number-loading': all('pending'),
  'no-number': all('unlikely'),
  'invalid-number': all('unlikely'),
  landline: { sms: 'unlikely', chat: 'unlikely', call: 'below' },
  active: all('likely'),
  'active-ageing': all('probably'),
  'active-stale': all('probably'),
  'too-old': all('not-known'),
  never: all('not-known'),
  undated: all('not-known'),
  future: all('not-known'),
  unclear: all('not-known'),
  failed: all('not-known'),
  new: all('not-known'),
  'no-status': all('not-known'),
  absent: { sms: 'waits', chat: 'waits', call: 'unlikely-now' },
  'absent-stale': all('not-known'),
  sent: all('running'),
  'sent-late': all('running'),
  barred: { sms: 'unlikely', chat: 'not-known', call: 'unlikely' },
}

export function isHopeful(outcome: Outcome): boolean {
  return outcome === 'likely' || outcome === 'probably'
}

export const numberCauses: Record<KindOfNumber, NumberCause | undefined> = {
  mobile: undefined,
  landline: 'landline',
  other: undefined,
  invalid: 'invalid-number',
  missing: 'no-number',
  unknown: undefined,
  loading: 'number-loading',
}

const byAge = (fresh: HlrCause, ageing: HlrCause, stale: HlrCause, tooOld: HlrCause): Record<HlrAge, HlrCause> => ({
  ...{ fresh, ageing, stale, 'too-old': tooOld },
  ...{ future: 'future', undated: 'undated' },
})

const active = byAge('active', 'active-ageing', 'active-stale', 'too-old')

export const hlrCauses: Record<HlrFace, HlrCause | Record<HlrAge, HlrCause>> = {
  none: 'no-status',
  active,
  'was-active': active,
  absent: byAge('absent', 'absent-stale', 'absent-stale', 'absent-stale'),
  // A check that runs needs no date to be running.
  sent: { ...byAge('sent', 'sent', 'sent-late', 'sent-late'), ...{ future: 'sent', undated: 'sent' } },
  never: 'never',
  unclear: 'unclear',
  failed: 'failed',
  barred: 'barred',
  new: 'new',
}

const tones: Record<Outcome, VerdictTone> = {
  blocked: 'bad',
  likely: 'good',
  probably: 'good',
  waits: 'warning',
  'unlikely-now': 'warning',
  unlikely: 'neutral',
  running: 'info',
  'not-known': 'neutral',
  pending: 'neutral',
}

/** Where a cause changes the tone: green fades with age, and what could not be asked for must not look like a "no". */
const tonesOfCauses: Partial<Record<Cause, Partial<Record<Outcome, VerdictTone>>>> = {
  'active-stale': { probably: 'neutral' },
  'lists-unavailable': { 'not-known': 'warning' },
  barred: { unlikely: 'bad' },
}

export function toneOf(outcome: Outcome, cause: Cause): VerdictTone {
  return tonesOfCauses[cause]?.[outcome] ?? tones[outcome]
}

const worstFirst: readonly VerdictTone[] = ['bad', 'warning', 'info', 'neutral']

export function worstOf(tones: readonly VerdictTone[]): VerdictTone {
  return worstFirst.find((tone) => tones.includes(tone)) ?? 'good'
}
