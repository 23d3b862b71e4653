import { membersOf } from './json.ts'

/** What kind of number it is, by libphonenumber's words. */
export type NumberType =
  | 'MOBILE'
  | 'FIXED_LINE'
  | 'FIXED_LINE_OR_MOBILE'
  | 'TOLL_FREE'
  | 'PREMIUM_RATE'
  | 'SHARED_COST'
  | 'VOIP'
  | 'PERSONAL_NUMBER'
  | 'PAGER'
  | 'UAN'
  | 'VOICEMAIL'

/** What the server tells of a phone whose digits it hides: an ISO 3166 code, and its type; `INVALID` for no number. */
export type HiddenPhone = { country?: string; type?: NumberType | 'INVALID' }

/** Where it stands in a contact. */
export const hiddenPhoneName = 'hidden_phone'

/** Null for anything else. */
export function readHiddenPhone(value: unknown): HiddenPhone | null {
  const members = membersOf(value)
  // Capitals name nothing that every object has.
  if (!members?.every(([, text]) => typeof text === 'string' && /^[A-Z_]+$/.test(text))) return null
  return Object.fromEntries(members)
}
