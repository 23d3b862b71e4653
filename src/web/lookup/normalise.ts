/** The most characters of a text that are read: no ticket needs more, and a lookup must not make the page slow. */
const longestText = 20_000

/** Unicode keeps the ten digits of a script together, beginning with its zero. Those that are styles of 0 to 9 say so. */
function digitValue(digit: string): number {
  const plain = digit.normalize('NFKC')
  if (/^\d$/.test(plain)) return Number(plain)
  let value = 0
  const code = digit.codePointAt(0) ?? 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}

/** The first part of a text that is too long, up to a space: a number that is cut in two would be another number. */
function cut(text: string): string {
  if (text.length <= longestText) return text
  return text.slice(0, longestText).replace(/\S+$/u, '')
}

/** Writes digits, spaces and dashes of every script in one way, and drops invisible characters. */
export function normalise(text: string): string {
  return (
    cut(text)
      .normalize('NFC')
      // Mail wraps long lines behind an equals sign, in the middle of whatever stands there.
      .replace(/=\r?\n/g, '')
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]| · /g, '\n')
      // A keycap alone is a picture.
      .replace(/(?<![\d+]\ufe0f?\u20e3? ?)\d\ufe0f?\u20e3(?! ?\+?\d)/g, '\n')
      // A program's text with its slashes escaped.
      .replace(/\\\//g, '/')
      .replace(/\0/g, ' ')
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
      // Keycaps, strokes and accents on digits and signs.
      .replace(/(?<=[\p{Nd}+().-])\p{M}+/gu, '')
      .replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit)))
      .replace(/[\uff0b\ufe62]/g, '+')
      .replace(/\u2116/g, '#')
      .replace(/[\u2014\u2015]/g, ' - ')
      .replace(/\p{Pd}|[\u2212\u00ac]/gu, '-')
      .replace(/[\uff08\ufe59]/g, '(')
      .replace(/[\uff09\ufe5a]/g, ')')
      .replace(/[\u00b7\u2022\u30fb\uff0e](?=\d)(?<=\d.)/g, '.')
      .replace(/\p{Zs}/gu, ' ')
      .replace(/(?<=(?:tel|sms|callto):[^\s%]{0,30}(?:%20[^\s%]{0,30}){0,5})%20/gi, ' ')
  )
}
