import { type Finding, findingsOf } from './candidate.ts'
import { labelOf } from './labels.ts'
import type { NumberLine } from './number-line.ts'
import type { Numbering, Reading } from './numbering.ts'
import { isPlusAlone } from './surroundings.ts'

/** `next` is the group to go on with; `isComplete` says whether another number may begin there. */
export type Read = { findings: Finding[]; next: number; isComplete: boolean }

/** A phone has no more groups of digits behind its first. */
export const mostGroups = 14

/** Digits of a phone, at most (E.164). */
export const mostPhoneDigits = 15

/** Fewer digits behind a plus are no attempt at a phone. */
const fewestDigits = 6

/** Whether a country code begins here, behind a plus or the two zeros that most countries dial instead. */
export function isInternational(line: NumberLine, index: number): boolean {
  const { digits, hasPlus } = line.groupAt(index)
  // A Polish postcode, such as 00-950.
  const isPostcode =
    digits === '00' &&
    line.between(index) === '-' &&
    /^\d{3} /.test(line.behind(index).slice(1)) &&
    line.before(index) !== ''
  return hasPlus || (!isPostcode && /^00(?:[1-9]|$)/.test(digits) && (digits.length > 5 || line.isJoined(index + 1)))
}

/** Reads a number with its country code. If it is none, the digits behind it in the same line may still belong to it. */
export function readInternational(line: NumberLine, first: number, numbering: Numbering): Read {
  const { hasPlus, lastJoined: end } = line.groupAt(first)
  const lead = hasPlus ? line.before(first).replace(/\+[ (]{0,3}$/, '') : line.before(first)
  const isAlone = (last: number) => isPlusAlone(lead, line.behind(last))
  // Two zeros begin a number of something else as well: behind its name they are no exit code.
  if (!hasPlus && labelOf(lead, true).label === 'other') {
    return { findings: [], next: line.afterTight(first), isComplete: true }
  }
  const dialled = hasPlus ? undefined : numbering.national(line.digits(first, end), 'dialled')
  if (dialled) return { findings: findingsOf(dialled), next: end + 1, isComplete: true }

  const digits = (last: number, keepsZero = false) => line.digits(first, last, keepsZero).replace(/^00/, '')

  function readingOf(last: number): Reading | undefined {
    const [all, withoutZero] = [digits(last, true), digits(last)]
    // In Italy, the zero in brackets is a part of the number.
    const whole = all === withoutZero ? undefined : numbering.international(all)
    return whole?.is === 'valid' && whole.otherwise === undefined ? whole : numbering.international(withoutZero)
  }

  function found(reading: Reading, last: number): Read {
    // A zero that stands apart is meant as one for callers in the country.
    const isOne = last === first || 'digits' in reading
    const findings = findingsOf(isOne ? reading : { is: reading.is, phone: reading.phone })
    return { findings: isAlone(last) ? findings : [], next: last + 1, isComplete: true }
  }

  for (let last = Math.min(end, first + mostGroups); last >= first; last -= 1) {
    if (digits(last).length > mostPhoneDigits) continue
    const reading = readingOf(last)
    if (reading?.is === 'valid' && line.isOver(first, last)) return found(reading, last)
  }
  const reading = readingOf(end)
  if (reading?.is === 'possible' || reading?.is === 'unplanned') return found(reading, end)
  if (reading?.is !== 'too short') {
    return { findings: isAlone(end) ? findingsOf(reading) : [], next: end + 1, isComplete: false }
  }
  // Whatever stands between, its digits may go on.
  for (let last = end + 1; last < line.length; last += 1) {
    if (!/^[^\p{L}\p{N}+\0]{1,6}$/u.test(line.between(last - 1)) || digits(last).length > mostPhoneDigits) break
    const longer = readingOf(last)
    if (longer?.is === 'valid' && line.isOver(first, last)) return found(longer, last)
  }
  const isAttempt = isAlone(end) && digits(end).length >= fewestDigits
  return { findings: isAttempt ? findingsOf(reading) : [], next: line.afterRest(end), isComplete: true }
}
