import type { plans } from 'virtual:numbering/plans-1'
import { parsePhoneNumberWithError } from 'libphonenumber-js/core'
import type { HiddenPhone, NumberType } from '#contract/hidden-phone.ts'
import { isMasked, plainPhone } from '#contract/plain-phone.ts'

/** The numbering plans of the dialling codes that begin with one digit. */
export type Plans = typeof plans

/** A phone as a person reads it. */
export type PhoneReading = {
  international: string
  /** ISO 3166 code; undefined for numbers of no country. */
  country: string | undefined
  /** Undefined where the numbering plan does not say. */
  type: NumberType | undefined
  /** IANA names of the country's zones; empty where they are not known. */
  timeZones: readonly string[]
  /** The address of its country's flag. */
  flag: string | undefined
}

/**
 * Undefined for an impossible number, and for one that would show other digits: `3800965901726` formats as
 * +380 96 590 1726, another number.
 * @param hidden what the server tells of a phone whose digits it hides
 */
export function readPhone(
  digits: string,
  { metadata, timeZones, flags }: Plans,
  hidden?: HiddenPhone | null,
): PhoneReading | undefined {
  if (isMasked(digits)) return readMasked(digits, { metadata, timeZones, flags }, hidden ?? {})
  try {
    const phone = parsePhoneNumberWithError(`+${digits}`, metadata)
    if (!phone.isPossible()) return undefined
    const { country } = phone
    const international = phone.formatInternational()
    if (international.replace(/\D/g, '') !== digits) return undefined
    return {
      international,
      country,
      type: phone.getType(),
      timeZones: (country && timeZones[country]) ?? [],
      flag: country && flags[country],
    }
  } catch {
    // It throws for unknown country codes.
    return undefined
  }
}

/** Without the server's word only a country code that one country has to itself tells anything. */
function readMasked(
  phone: string,
  { metadata, timeZones, flags }: Plans,
  hidden: HiddenPhone,
): PhoneReading | undefined {
  if (hidden.type === 'INVALID') return undefined
  const [code = ''] = phone.split('•')
  const [country, other] = metadata.country_calling_codes[code] ?? []
  const only = hidden.country ?? (other === undefined ? country : undefined)
  return {
    international: plainPhone(phone),
    country: only,
    type: hidden.type,
    timeZones: (only !== undefined && timeZones[only]) || [],
    flag: only === undefined ? undefined : flags[only],
  }
}
