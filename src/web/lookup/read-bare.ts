import { isPhone, parseContactId } from '#contract/paths.ts'
import { type Finding, findingsOf } from './candidate.ts'
import type { Label } from './labels.ts'
import type { NumberLine } from './number-line.ts'
import type { Numbering, Reading } from './numbering.ts'
import { isCardOrDevice } from './other-numbers.ts'
import { mostGroups, mostPhoneDigits, type Read } from './read-international.ts'
import { beginsAlone, endsAlone } from './surroundings.ts'

/** Contact IDs have nine digits today, IDs of messages ten. */
const idLength = 9
const messageIdLength = 10

/** A number that is all there is. */
function readWhole(line: NumberLine, first: number, last: number, numbering: Numbering): Finding[] {
  const all = line.digits(first, last)
  const isOneGroup = first === last
  if (isCardOrDevice(all)) return []
  const reading = numbering.national(all, 'dialled') ?? numbering.international(all)
  const isValid = reading?.is === 'valid' && (reading.otherwise === undefined || isOneGroup)
  const national = isValid ? undefined : numbering.national(all, isOneGroup ? 'short' : 'usual')
  const id = isOneGroup ? parseContactId(all) : undefined
  if (id !== undefined && all.length === idLength) {
    if (line.hasNumberSign) return [{ kind: 'id', id }]
    return [{ kind: 'either', id, phone: national && 'phone' in national ? national.phone : all }]
  }
  const phone = isValid ? reading : (national ?? (reading?.is === 'possible' ? reading : undefined))
  const messageId = all.length === messageIdLength && !line.hasNumberSign ? id : undefined
  if (phone) return findingsOf(phone).map((each) => orMessage(each, messageId))
  if (messageId !== undefined) return [{ kind: 'message', id: messageId }]
  const isFaulty =
    isOneGroup && reading && 'digits' in reading && all.length > idLength && all.length <= mostPhoneDigits
  const fault = isFaulty && numbering.isNearPhone(all) ? findingsOf(reading) : []
  return id === undefined ? fault : [{ kind: 'id', id }, ...fault]
}

function orMessage(finding: Finding, messageId: number | undefined): Finding {
  return 'phone' in finding && finding.kind === 'phone' && messageId !== undefined ? { ...finding, messageId } : finding
}

type PhoneSpan = { phone: string | undefined; reading: Reading; last: number }

/** The longest phone without a country code's mark that begins with a group. @param isRest whether other digits lead to it */
function phoneFrom(
  line: NumberLine,
  first: number,
  numbering: Numbering,
  label: Label,
  isRest: boolean,
): PhoneSpan | undefined {
  const { digits: own, lastJoined: end } = line.groupAt(first)
  const startsLikeId = own.length === idLength && !own.startsWith('0')
  const span = (reading: Reading | undefined, last: number): PhoneSpan | undefined =>
    reading && 'phone' in reading ? { phone: reading.phone, reading, last } : undefined

  for (let last = Math.min(end, first + mostGroups); last >= first; last -= 1) {
    const all = line.digits(first, last)
    const isEnd = last === end || first === last
    if (all.length > mostPhoneDigits || !line.isOver(first, last) || !endsAlone(line.behind(last), all, true)) continue
    // Behind other digits, only a number that is long enough to be told from their rest is one of its own.
    if (line.isJoined(first) && all.length < 11 && !own.startsWith('0')) continue
    if (isRest && first !== last) continue
    if (startsLikeId && last > first && last < end) continue
    const dialled = isEnd ? span(numbering.national(all, 'dialled'), last) : undefined
    if (dialled) return dialled
    const reading = numbering.international(all)
    if (reading?.is === 'valid' && reading.otherwise === undefined) return span(reading, last)
    const national = isEnd ? span(numbering.national(all, label === 'phone' ? 'short' : 'usual'), last) : undefined
    if (national) return national
    if (label !== 'phone' || !isEnd) continue
    if (reading?.is === 'possible') return span(reading, last)
    if (reading && 'digits' in reading && all.length > idLength && numbering.isNearPhone(all)) {
      return { phone: undefined, reading, last }
    }
    if (first === last && isPhone(all) && !all.startsWith('0')) return span({ is: 'possible', phone: all }, last)
  }
  // A dash or a slash with spaces may stand inside a number as well, where nothing before it is one.
  const { lastLoose } = line.groupAt(first)
  if (isRest || lastLoose === end || lastLoose - first > mostGroups) return undefined
  const loose = line.digits(first, lastLoose)
  if (!endsAlone(line.behind(lastLoose), loose, true)) return undefined
  return span(numbering.national(loose, label === 'phone' ? 'usual' : 'dialled'), lastLoose)
}

/** A message's ID is one group, that nothing runs into. */
function messageIdAt(line: NumberLine, first: number): number | undefined {
  const { digits: own } = line.groupAt(first)
  const isAlone = !line.isJoined(first) && !line.isJoined(first + 1)
  return isAlone && endsAlone(line.behind(first), own, false) ? parseContactId(own) : undefined
}

/** Reads digits without a country code. @param isRest whether they follow digits that could not be read */
export function readBare(line: NumberLine, first: number, numbering: Numbering, isRest: boolean): Read {
  const { digits: own, lastJoined, lastLoose } = line.groupAt(first)
  const found = (findings: Finding[], next = first + 1): Read => ({ findings, next, isComplete: true })
  const skipped = (next: number, isComplete: boolean): Read => ({ findings: [], next, isComplete })

  if (line.isWhole(first, lastLoose)) {
    const findings = readWhole(line, first, lastLoose, numbering)
    if (findings.length > 0) return found(findings, lastLoose + 1)
  }
  if (isRest && own.length < idLength) return skipped(first + 1, false)

  const asPhone = beginsAlone(line.before(first), own, true)
  if (asPhone === undefined) return skipped(line.afterTight(first), false)
  // A part of a code in slashes or dashes, such as FV/512345678/2025.
  if (/\p{L}[/-]$/u.test(line.before(first)) && /^[/-]\d/.test(line.behind(first)) && own.length >= idLength) {
    return skipped(line.afterTight(first), false)
  }
  if (asPhone.label === 'other' || asPhone.label === 'message') {
    const messageId = asPhone.label === 'message' ? messageIdAt(line, first) : undefined
    if (messageId !== undefined) return found([{ kind: 'message', id: messageId }])
    return skipped(own.length >= idLength ? line.afterTight(first) : lastJoined + 1, true)
  }
  const asId = beginsAlone(line.before(first), own, false)
  const isPart = line.isJoined(first + 1) && (own.length !== idLength || line.afterTight(first) > first + 1)
  const id = asId && !isPart && endsAlone(line.behind(first), own, false) ? parseContactId(own) : undefined
  if (asId?.label === 'id') {
    return id === undefined ? skipped(line.afterTight(first), true) : found([{ kind: 'id', id }])
  }
  const isMeantAsId =
    asId?.label === 'none' || asId?.label === 'contact' || (asId?.label === 'unknown' && !asId.isNamed)
  const phone = phoneFrom(line, first, numbering, asPhone.label, isRest)
  if (id !== undefined && isMeantAsId && own.length === idLength && !isRest && (phone?.last ?? first) === first) {
    const other = asId?.label === 'contact' || asId?.isNamed ? undefined : phone?.phone
    return found([other === undefined ? { kind: 'id', id } : { kind: 'either', id, phone: other }])
  }
  if (phone) return found(findingsOf(phone.reading), phone.last + 1)
  if (id !== undefined && asId?.label === 'contact' && !isRest) return found([{ kind: 'id', id }])
  const messageId = asId?.label === 'message' && own.length >= messageIdLength ? messageIdAt(line, first) : undefined
  if (messageId !== undefined && !isRest) return found([{ kind: 'message', id: messageId }])
  return skipped(first + 1, own.length > 4)
}
