import { isPhone } from '#contract/paths.ts'
import { isMasked } from '#contract/plain-phone.ts'
import type { KindOfNumber } from '#contract/verdict-table.ts'
import type { NumberType } from '../../phone/phone.ts'
import type { PhoneReader } from '../../phone/phone-reader.ts'

const kinds: Partial<Record<NumberType, KindOfNumber>> = { MOBILE: 'mobile', FIXED_LINE: 'landline' }

/**
 * What a phone's digits tell of whether it gets messages.
 * @param readPhone undefined while the numbering plans are on their way, null when they cannot be had
 */
export function kindOfNumber(phone: string | null, readPhone: PhoneReader | undefined | null): KindOfNumber {
  if (phone === null) return 'missing'
  if (!isPhone(phone) && !isMasked(phone)) return 'invalid'
  if (readPhone === undefined) return 'loading'
  if (readPhone === null) return 'unknown'
  const reading = readPhone(phone)
  if (reading === undefined) return 'invalid'
  return reading.type === undefined ? 'unknown' : (kinds[reading.type] ?? 'other')
}
