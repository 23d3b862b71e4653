import type { Summary } from './verdict.ts'
import { type HlrCause, isHopeful } from './verdict-table.ts'

/** What an agent does next, in the order in which it is asked. */
export const nextSteps = [
  'ask-number',
  'ask-right-number',
  'another-number',
  'ask-first',
  'ask-first-later',
  'ask-about-list',
  'lists-again',
  'call-or-lists-again',
  'call-or-mobile',
  'later-or-mobile',
  'try-or-mobile',
  'as-usual',
  'confirm',
  'confirm-owner',
  'try',
  'tell-administrator',
  'wait',
  'later',
] as const

export type NextStep = (typeof nextSteps)[number]

/** For a person on no stop list, with a number that takes messages. */
const ofHlr: Record<HlrCause, NextStep> = {
  active: 'as-usual',
  'active-ageing': 'as-usual',
  'active-stale': 'confirm',
  'too-old': 'confirm-owner',
  never: 'try',
  undated: 'try',
  future: 'tell-administrator',
  unclear: 'try',
  failed: 'try',
  new: 'try',
  'no-status': 'try',
  absent: 'later',
  'absent-stale': 'try',
  sent: 'wait',
  'sent-late': 'try',
  barred: 'another-number',
}

/**
 * The one thing that an agent has to do, or can do while nobody knows. A number that cannot work comes first, then
 * consent, then what could not be asked for.
 * @param isListed whether the person is on any stop list, be it one that this page does not know
 */
export function nextStepOf({ form, blocked, messages, call }: Summary, isListed: boolean): NextStep | undefined {
  const { cause, outcome } = call
  if (form === 'pending') return undefined
  if (cause === 'no-number') return 'ask-number'
  if (cause === 'invalid-number') return 'ask-right-number'
  if (cause === 'barred') return 'another-number'
  const canCall = isHopeful(outcome)
  const isOff = outcome === 'unlikely-now'
  if (blocked.length > 0) return isOff ? 'ask-first-later' : 'ask-first'
  if (isListed) return 'ask-about-list'
  if (form === 'unasked') return canCall ? 'call-or-lists-again' : 'lists-again'
  if (messages.cause === 'landline') return canCall ? 'call-or-mobile' : isOff ? 'later-or-mobile' : 'try-or-mobile'
  return Object.hasOwn(ofHlr, cause) ? ofHlr[cause as HlrCause] : undefined
}
