import { problemTitle } from '../contacts/problem-kind.ts'
import type { PhoneReader } from '../contacts/use-phone-reader.ts'
import type { Texts } from '../texts/texts.ts'
import type { Candidate } from './recognise.ts'

// What the find box says. Where the numbering plans are not here, a phone shows as its digits.

function phoneText(phone: string, read: PhoneReader | undefined): string {
  return read?.(phone)?.international ?? `+${phone}`
}

export function candidateText(candidate: Candidate, read: PhoneReader | undefined, { find }: Texts): string {
  return candidate.kind === 'phone' ? find.phone(phoneText(candidate.phone, read)) : find.contact(candidate.id)
}

export function nothingFound(candidate: Candidate, read: PhoneReader | undefined, texts: Texts): string {
  if (candidate.kind === 'id') return problemTitle(texts, 'not-found', candidate.id)
  const phone = phoneText(candidate.phone, read)
  if (candidate.kind === 'phone') return texts.find.noPhone(phone)
  return texts.find.neither(candidate.id, phone)
}
