import type { PhoneReader } from '../phone/phone-reader.ts'
import { problemTitle } from '../problem-kind.ts'
import type { DeferredTexts } from '../texts/deferred-texts.ts'
import type { Texts } from '../texts/texts.ts'
import type { Candidate, Impossible } from './candidate.ts'

/** Why the find box did not lead to a contact. */
export type FindMessage =
  | { kind: 'nothing recognised' }
  | { kind: 'impossible'; numbers: Impossible[] }
  | { kind: 'nothing found'; candidate: Candidate; read: PhoneReader | undefined; ofNobody?: boolean }
  /** Upstream does not know what a search is. */
  | { kind: 'not-found' }

/** Of a line in the find box's list. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

// What the find box says. Where the numbering plans are not here, a phone shows as its digits.

function phoneText(phone: string, read: PhoneReader | undefined): string {
  return read?.(phone)?.international ?? `+${phone}`
}

export function candidateText(candidate: Candidate, read: PhoneReader | undefined, { find }: DeferredTexts): string {
  if (candidate.kind === 'message') return find.message(candidate.id)
  return candidate.kind === 'phone' ? find.phone(phoneText(candidate.phone, read)) : find.contact(candidate.id)
}

/** Digits beyond which a number is only shown as cut off. */
const mostDigits = 20

function impossibleText({ fault, digits }: Impossible, { find }: DeferredTexts): string {
  const shown = digits.length > mostDigits ? `+${digits.slice(0, mostDigits)}…` : `+${digits}`
  return fault === 'too long' ? find.tooLong(shown) : find.tooShort(shown)
}

export function messageText(message: FindMessage, texts: Texts, deferred: DeferredTexts): string {
  const { find } = deferred
  if (message.kind === 'nothing recognised') return find.nothingRecognised
  if (message.kind === 'impossible')
    return message.numbers
      .slice(0, 3)
      .map((number) => impossibleText(number, deferred))
      .join(' ')
  if (message.kind === 'not-found') return problemTitle(texts, message.kind)
  const { candidate, read, ofNobody } = message
  if (candidate.kind === 'message') return ofNobody ? find.messageOfNobody(candidate.id) : find.noMessage(candidate.id)
  if (candidate.kind === 'id') return problemTitle(texts, 'not-found', candidate.id)
  const phone = phoneText(candidate.phone, read)
  return candidate.kind === 'phone' ? find.noPhone(phone) : find.neither(candidate.id, phone)
}
