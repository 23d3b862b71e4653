import type { Contact } from '#contract/contact.ts'
import type { NumberType } from '#contract/hidden-phone.ts'
import type { KindOfNumber } from '#contract/verdict-table.ts'
import type { PhoneReader } from '../../phone/phone-reader.ts'
import { hasNumber } from './has-number.ts'

const kinds: Partial<Record<NumberType, KindOfNumber>> = { MOBILE: 'mobile', FIXED_LINE: 'landline' }

/**
 * What a phone's digits tell of whether it gets messages; of hidden digits, what the server tells.
 * @param readPhone undefined while the numbering plans are on their way, null when they cannot be had
 */
export function kindOfNumber(
  contact: Pick<Contact, 'phone' | 'hiddenPhone'>,
  readPhone: PhoneReader | undefined | null,
): KindOfNumber {
  const { phone, hiddenPhone } = contact
  if (phone === null) return 'missing'
  const isNumber = hasNumber(contact, readPhone)
  if (isNumber === undefined) return 'loading'
  if (!isNumber) return 'invalid'
  const type = readPhone?.(phone, hiddenPhone)?.type ?? hiddenPhone?.type
  return type && type !== 'INVALID' ? (kinds[type] ?? 'other') : 'unknown'
}
