import type { plans } from 'virtual:numbering/plans-1'
import { type NumberType as AnyNumberType, parsePhoneNumberWithError } from 'libphonenumber-js/core'

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
