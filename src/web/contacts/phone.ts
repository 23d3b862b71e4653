import { parsePhoneNumber } from 'libphonenumber-js/min'

/** A phone as a person reads it. `country` is an ISO 3166 code, missing for numbers of no country. */
export type PhoneReading = { international: string; country: string | undefined }

/**
 * Reads MSISDN digits by the numbering plans of libphonenumber.
 * @returns undefined for what is no possible number anywhere, such as the documented maximum 999999999999999.
 */
export function readPhone(digits: string): PhoneReading | undefined {
  try {
    const phone = parsePhoneNumber(`+${digits}`)
    if (!phone.isPossible()) return undefined
    return { international: phone.formatInternational(), country: phone.country }
  } catch {
    // It throws for unknown country codes.
    return undefined
  }
}
