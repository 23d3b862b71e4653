import { getCountry } from 'countries-and-timezones'
import { type NumberType as AnyNumberType, parsePhoneNumber } from 'libphonenumber-js/max'

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
}

/**
 * Zones by which no phone's local time should be told: another country's clocks in a place that its numbering plan has
 * left (Crimea has had Russian numbers since 2014), and clocks that are not the official ones (Xinjiang).
 */
const leftOut = new Set(['UA Europe/Simferopol', 'CN Asia/Urumqi'])

/**
 * Reads MSISDN digits by the numbering plans of libphonenumber, and the country's zones by the tz database.
 * @returns undefined for what is no possible number anywhere, such as the documented maximum 999999999999999.
 */
export function readPhone(digits: string): PhoneReading | undefined {
  try {
    const phone = parsePhoneNumber(`+${digits}`)
    if (!phone.isPossible()) return undefined
    const { country } = phone
    const zones = country === undefined ? undefined : getCountry(country)?.timezones
    return {
      international: phone.formatInternational(),
      country,
      type: phone.getType(),
      timeZones: zones?.filter((zone) => !leftOut.has(`${country} ${zone}`)) ?? [],
    }
  } catch {
    // It throws for unknown country codes.
    return undefined
  }
}
