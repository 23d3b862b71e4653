import {
  type CountryCode,
  getCountryCallingCode,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/core'
import { isPhone } from '#contract/paths.ts'
import type { Plans } from '../phone/phone.ts'
import type { NumberingPlans } from '../phone/phone-reader.ts'

/** What is dialled before a country code, where it is not 00. */
const exitCodes: [code: string, countries: Set<string>][] = [
  ['011', new Set(['US', 'CA', 'PR', 'DO', 'JM', 'TT', 'BS', 'BB'])],
  ['0011', new Set(['AU'])],
  ['010', new Set(['JP'])],
  ['810', new Set(['RU', 'KZ', 'BY', 'UZ', 'TM', 'TJ', 'UA'])],
]

/** What makes digits no phone of the country that they name. */
export type Fault = 'too short' | 'too long'

/**
 * `valid`: in a range that is in use; `possible`: as long as one; `unplanned`: no plan has its country code.
 * `otherwise` has the digits as written, where `phone` leaves out a national zero: BSG may know either.
 */
export type Reading =
  | { is: 'valid' | 'possible' | 'unplanned'; phone: string; otherwise?: string }
  | { is: Fault; digits: string }

/** Reads numbers. The plans are asked a bounded number of times, since each takes as long as the rest of a line. */
export type Numbering = {
  /** @param digits those behind a plus. @returns undefined for what begins like no number of any country */
  international(digits: string): Reading | undefined
  /**
   * A number as it is dialled inside one of the home countries, the first of them that has it.
   * @param how `dialled`: with the trunk prefix, or the code that leads out of the country; `usual`: without a trunk
   * prefix only where there is none; `short`: in any way
   */
  national(digits: string, how: 'dialled' | 'usual' | 'short'): Reading | undefined
  /** Whether digits that are no phone are nearly one: of a home country, or but a digit or a few away from one. */
  isNearPhone(digits: string): boolean
}

const mostReadings = 300

/** Countries that dialled 8 before the national zero, as many people still write: 8 096 590 17 26. */
const formerlyEight = new Set(['UA', 'BY', 'MD', 'GE', 'AM', 'AZ', 'KG', 'TJ', 'TM', 'UZ'])

function isValid(digits: string, plans: Plans): boolean {
  try {
    return parsePhoneNumberWithError(`+${digits}`, { extract: false }, plans.metadata).isValid()
  } catch {
    return false
  }
}

/** Why digits are no number, where a few of them less, or one more, would be one. */
function nearFault(digits: string, plans: Plans): Fault | undefined {
  if ([1, 2, 3].some((count) => isValid(digits.slice(0, -count), plans))) return 'too long'
  return [...'0123456789'].some((digit) => isValid(digits + digit, plans)) ? 'too short' : undefined
}

function faultOf(digits: string, plans: Plans): Fault {
  const reason = validatePhoneNumberLength(`+${digits}`, plans.metadata)
  if (reason === 'TOO_LONG') return 'too long'
  return reason === 'INVALID_LENGTH' ? (nearFault(digits, plans) ?? 'too short') : 'too short'
}

function readInternational(digits: string, plans: Plans | undefined): Reading | undefined {
  if (digits.startsWith('0')) return undefined
  const asWritten = byLength(digits)
  if (plans === undefined) return asWritten
  try {
    const number = parsePhoneNumberWithError(`+${digits}`, { extract: false }, plans.metadata)
    const phone = number.number.slice(1)
    const withoutZero = digits.replace(new RegExp(`^(${number.countryCallingCode})0`), '$1')
    if (!number.isValid() && withoutZero !== digits && isPhone(withoutZero) && isValid(withoutZero, plans)) {
      return { is: 'valid', phone: withoutZero, otherwise: digits }
    }
    if (!number.isPossible() || !isPhone(phone)) return { is: faultOf(digits, plans), digits }
    const fault = number.isValid() ? undefined : nearFault(digits, plans)
    if (fault) return { is: fault, digits }
    const is = number.isValid() ? 'valid' : 'possible'
    if (phone === digits) return { is, phone }
    // A digit that the library has put in, or moved, nobody has written.
    const isWithin = digits.startsWith(number.countryCallingCode) && digits.endsWith(number.nationalNumber)
    if (!isWithin || phone.length > digits.length) return asWritten
    return { is, phone, ...(isPhone(digits) && { otherwise: digits }) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    if (reason === 'TOO_SHORT') return { is: 'too short', digits }
    return reason === 'TOO_LONG' ? { is: 'too long', digits } : asWritten
  }
}

/** By E.164 alone, for a dialling code that no plan knows. */
function byLength(digits: string): Reading {
  if (isPhone(digits)) return { is: 'unplanned', phone: digits }
  return { is: digits.length < 9 ? 'too short' : 'too long', digits }
}

type National = { phone: string; hasTrunkPrefix: boolean }

function readNational(digits: string, country: CountryCode, plans: Plans): National | undefined {
  try {
    const number = parsePhoneNumberWithError(digits, { defaultCountry: country, extract: false }, plans.metadata)
    const phone = number.number.slice(1)
    const prefixLength = digits.length - number.nationalNumber.length
    const isOwn = digits.endsWith(number.nationalNumber) && prefixLength < 2
    return number.isValid() && isPhone(phone) && isOwn ? { phone, hasTrunkPrefix: prefixLength > 0 } : undefined
  } catch {
    return undefined
  }
}

/** @param plans undefined while they are missing: then only the length of a number counts */
export function createNumbering(plans: NumberingPlans | undefined, homeCountries: readonly string[]): Numbering {
  let readings = 0
  const homes = homeCountries.flatMap((country) => {
    const own = [...(plans?.values() ?? [])].find(({ metadata }) => country in metadata.countries)
    return own ? [{ country: country as CountryCode, plans: own }] : []
  })

  function international(digits: string): Reading | undefined {
    if (digits.length < 9 || digits.length > 15) return digits.startsWith('0') ? undefined : tooFarOff(digits)
    readings += 1
    return readings > mostReadings ? undefined : readInternational(digits, plans?.get(digits.slice(0, 1)))
  }

  function abroad(digits: string): Reading | undefined {
    for (const [code, countries] of exitCodes) {
      if (!digits.startsWith(code) || !homes.some(({ country }) => countries.has(country))) continue
      const reading = international(digits.slice(code.length))
      if (reading?.is === 'valid') return reading
    }
    return undefined
  }

  function isNearPhone(digits: string): boolean {
    readings += 1
    const all = plans?.get(digits.slice(0, 1))
    if (readings > mostReadings || all === undefined) return false
    const isOfHome = homes.some(({ country, plans: own }) =>
      digits.startsWith(getCountryCallingCode(country, own.metadata)),
    )
    return isOfHome || nearFault(digits, all) !== undefined
  }

  return {
    international,
    isNearPhone,
    national(digits, how) {
      if (digits.length < 6 || digits.length > 20) return undefined
      for (const { country, plans: own } of homes) {
        readings += 1
        if (readings > mostReadings) return undefined
        const isFormer = formerlyEight.has(country) && digits.startsWith('80')
        const number =
          readNational(digits, country, own) ?? (isFormer ? readNational(digits.slice(1), country, own) : undefined)
        if (number === undefined) continue
        const isAccepted =
          number.hasTrunkPrefix || how === 'short' || (how === 'usual' && !readNational(`0${digits}`, country, own))
        if (isAccepted) return { is: 'valid', phone: number.phone }
      }
      return abroad(digits)
    },
  }
}

/** No phone at BSG has so few digits, or so many. */
function tooFarOff(digits: string): Reading {
  return { is: digits.length < 9 ? 'too short' : 'too long', digits }
}
