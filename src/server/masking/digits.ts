/** A digit of any script, as a pattern with the flag `u`. */
export const anyDigit = '\\p{Nd}'

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code))

/** The five alphabets of mathematics stand without a gap between them. */
const mathematical = { first: 0x1d7ce, last: 0x1d7ff }

/**
 * `٣` is 3: all scripts have their digits in a row, which begins at a multiple of 16 or six places behind one.
 * @param code a code point @returns undefined for no digit
 */
export function valueOfDigit(code: number): number | undefined {
  if (!isDigit(code)) return undefined
  if (code >= mathematical.first && code <= mathematical.last) return (code - mathematical.first) % 10
  const row = code - (code % 16)
  return code - (isDigit(row) ? row : row + 6)
}
