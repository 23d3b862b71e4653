import type { plans } from 'virtual:numbering/plans-1'
import { type NumberType as AnyNumberType, parsePhoneNumberWithError } from 'libphonenumber-js/core'
import { isMasked, plainPhone } from '#contract/plain-phone.ts'

/** The numbering plans of the dialling codes that begin with one digit. */
export type Plans = typeof plans

/** What kind of number it is, by libphonenumber's words. */
export type NumberType = Exclude<AnyNumberType, undefined>

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
 */
export function readPhone(digits: string, { metadata, timeZones, flags }: Plans): PhoneReading | undefined {
  if (isMasked(digits)) return readMasked(digits, { metadata, timeZones, flags })
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

/** Of a phone whose digits are hidden, only a country code that one country has to itself tells anything. */
function readMasked(phone: string, { metadata, timeZones, flags }: Plans): PhoneReading {
  const [code = ''] = phone.split('•')
  const [country, other] = metadata.country_calling_codes[code] ?? []
  const only = other === undefined ? country : undefined
  return {
    international: plainPhone(phone),
    country: only,
    type: undefined,
    timeZones: (only && timeZones[only]) ?? [],
    flag: only && flags[only],
  }
}
