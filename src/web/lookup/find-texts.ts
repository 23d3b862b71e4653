import { problemTitle } from '../contacts/problem-texts.ts'
import type { PhoneReader } from '../contacts/use-phone-reader.ts'
import type { Candidate } from './recognise.ts'

// What the find box says. Where the numbering plans are not here, a phone shows as its digits.

export const nothingRecognised =
  'No contact ID and no phone in this. An ID is a whole number, such as 248452739; a phone begins with its country code, such as +380 96 590 1726.'

function phoneText(phone: string, read: PhoneReader | undefined): string {
  return read?.(phone)?.international ?? `+${phone}`
}

export function candidateText(candidate: Candidate, read: PhoneReader | undefined): string {
  return candidate.kind === 'phone' ? `Phone ${phoneText(candidate.phone, read)}` : `Contact ${candidate.id}`
}

export function nothingFound(candidate: Candidate, read: PhoneReader | undefined): string {
  if (candidate.kind === 'id') return problemTitle('not-found', candidate.id)
  const phone = phoneText(candidate.phone, read)
  if (candidate.kind === 'phone') return `No contact with the phone ${phone}.`
  return `No contact with the ID ${candidate.id}, and none with the phone ${phone}.`
}
