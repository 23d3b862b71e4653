import { getCountries, getCountryCallingCode, parsePhoneNumberWithError } from 'libphonenumber-js/max'

/** Of no country, such as satellites and free phones. */
const nonGeographic = ['800', '808', '870', '878', '881', '882', '883', '888', '979']

/** No code is the beginning of another one. */
const all: ReadonlySet<string> = new Set([
  ...getCountries().map((country) => getCountryCallingCode(country)),
  ...nonGeographic,
])

/** `written`: a plus says so. `stored`: BSG stores phones with it. `guessed`: nothing says so. */
export type Certainty = 'written' | 'stored' | 'guessed'

export type CountryCodes = {
  /** The country code that the digits begin with; an empty text where that is not sure. */
  of: (digits: string, certainty: Certainty) => string
}

/** Shorter numbers without a plus are mostly national ones, whose first digits are no country code. */
const fewestToGuess = 11

/** Different numbers that are parsed for one answer: each takes its time, and what is not parsed shows no code. */
const mostParsed = 1000

/** For one answer, in which a phone may stand often. */
export function createCountryCodes(): CountryCodes {
  const parsed = new Map<string, string>()
  return {
    of(digits, certainty) {
      if (certainty === 'written') return [1, 2, 3].map((n) => digits.slice(0, n)).find((code) => all.has(code)) ?? ''
      if (certainty === 'guessed' && digits.length < fewestToGuess) return ''
      const key = `${certainty} ${digits}`
      const known = parsed.get(key)
      if (known !== undefined || parsed.size >= mostParsed) return known ?? ''
      const code = parse(digits, certainty)
      parsed.set(key, code)
      return code
    },
  }
}

function parse(digits: string, certainty: Certainty): string {
  try {
    const phone = parsePhoneNumberWithError(`+${digits}`)
    // The parser drops digits, such as a trunk zero behind the country code.
    const isWhole = phone.countryCallingCode + phone.nationalNumber === digits
    return isWhole && (certainty === 'stored' ? phone.isPossible() : phone.isValid()) ? phone.countryCallingCode : ''
  } catch {
    return ''
  }
}
