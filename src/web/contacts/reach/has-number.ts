import type { Contact } from '#contract/contact.ts'
import { isPhone } from '#contract/paths.ts'
import { isMasked } from '#contract/plain-phone.ts'
import type { PhoneReader } from '../../phone/phone-reader.ts'

/**
 * Whether the contact has a phone that can be one. Undefined while the numbering plans are on their way; where they
 * cannot be had, as many digits as a phone has are one.
 */
export function hasNumber(
  { phone, hiddenPhone }: Pick<Contact, 'phone' | 'hiddenPhone'>,
  readPhone: PhoneReader | undefined | null,
): boolean | undefined {
  if (isMasked(phone)) return hiddenPhone?.type !== 'INVALID'
  if (phone === null || !isPhone(phone)) return false
  return readPhone === null || (readPhone && readPhone(phone) !== undefined)
}
