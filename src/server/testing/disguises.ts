import fc from 'fast-check'

// Spellings of a secret in which it is not found as it is.

export const hexOf = (sign: string) => sign.charCodeAt(0).toString(16)

/** Ways to write one character. */
export const spellings: Record<string, (sign: string) => string> = {
  'in JSON': (sign) => `\\u00${hexOf(sign)}`,
  'in JSON, in capitals': (sign) => `\\u00${hexOf(sign).toUpperCase()}`,
  'in JSON in JSON': (sign) => `\\\\u00${hexOf(sign)}`,
  'in JSON in JSON in JSON': (sign) => `\\\\\\\\u00${hexOf(sign)}`,
  'in JSON, with its backslash escaped': (sign) => `\\u005cu00${hexOf(sign)}`,
  'in a script': (sign) => `\\\\x${hexOf(sign)}`,
  'in a script, with braces': (sign) => `\\\\u{${hexOf(sign)}}`,
  'in an address': (sign) => `%${hexOf(sign)}`,
  'in an address, in capitals': (sign) => `%${hexOf(sign).toUpperCase()}`,
  'in an address in an address': (sign) => `%25${hexOf(sign)}`,
  'in an address in JSON': (sign) => `\\u0025${hexOf(sign)}`,
  'in JSON in an address': (sign) => `%5Cu00${hexOf(sign)}`,
  'in HTML': (sign) => `&#${sign.charCodeAt(0)};`,
  'in HTML, by hex': (sign) => `&#x${hexOf(sign)};`,
  'in HTML, with zeros': (sign) => `&#000${sign.charCodeAt(0)};`,
  'in HTML in HTML': (sign) => `&amp;#${sign.charCodeAt(0)};`,
  'in HTML in JSON': (sign) => `\\u0026#${sign.charCodeAt(0)};`,
}

export const spell = (secret: string, how: (sign: string) => string) => [...secret].map(how).join('')

/** Each character in any of these ways. */
export const disguised = (secret: string) =>
  fc
    .tuple(...[...secret].map((sign) => fc.constantFrom(sign, ...Object.values(spellings).map((how) => how(sign)))))
    .map((signs) => signs.join(''))
