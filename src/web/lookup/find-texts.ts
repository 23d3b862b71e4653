import type { PhoneReader } from '../phone/phone-reader.ts'
import { type ProblemKind, problemTitle } from '../problem-kind.ts'
import type { Texts } from '../texts/texts.ts'
import type { Candidate, Impossible } from './candidate.ts'

/** Why the find box did not lead to a contact. */
export type FindMessage =
  | { kind: 'nothing recognised' }
  | { kind: 'impossible'; numbers: Impossible[] }
  | { kind: 'nothing found'; candidate: Candidate; read: PhoneReader | undefined }
  | { kind: ProblemKind }

/** Of a line in the find box's list. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

// What the find box says. Where the numbering plans are not here, a phone shows as its digits.

function phoneText(phone: string, read: PhoneReader | undefined): string {
  return read?.(phone)?.international ?? `+${phone}`
}

export function candidateText(candidate: Candidate, read: PhoneReader | undefined, { find }: Texts): string {
  return candidate.kind === 'phone' ? find.phone(phoneText(candidate.phone, read)) : find.contact(candidate.id)
}

function nothingFound(candidate: Candidate, read: PhoneReader | undefined, texts: Texts): string {
  if (candidate.kind === 'id') return problemTitle(texts, 'not-found', candidate.id)
  const phone = phoneText(candidate.phone, read)
  if (candidate.kind === 'phone') return texts.find.noPhone(phone)
  return texts.find.neither(candidate.id, phone)
}

/** Digits beyond which a number is only shown as cut off. */
const mostDigits = 20

function impossibleText({ fault, digits }: Impossible, { find }: Texts): string {
  const shown = digits.length > mostDigits ? `+${digits.slice(0, mostDigits)}…` : `+${digits}`
  return fault === 'too long' ? find.tooLong(shown) : find.tooShort(shown)
}

export function messageText(message: FindMessage, texts: Texts): string {
  if (message.kind === 'nothing recognised') return texts.find.nothingRecognised
  if (message.kind === 'impossible')
    return message.numbers
      .slice(0, 3)
      .map((number) => impossibleText(number, texts))
      .join(' ')
  if (message.kind === 'nothing found') return nothingFound(message.candidate, message.read, texts)
  return problemTitle(texts, message.kind)
}
