import { hidden } from './links.ts'

// Numbers that are told by their form to be no phone and no ID, whatever stands around them.

function isIban(text: string): boolean {
  const letters = text.replace(/[\s-]/g, '').toUpperCase()
  if (letters.length < 15 || letters.length > 34) return false
  const digits = `${letters.slice(4)}${letters.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  return BigInt(digits) % 97n === 1n
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function isLuhn(text: string): boolean {
  let sum = 0
  const digits = text.replace(/\D/g, '')
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** Year, month and day in one of the orders in which people write them. */
function isDate(text: string): boolean {
  const [first = 0, second = 0, third = 0] = (text.match(/\d+/g) ?? []).map(Number)
  const [a, b] = first > 999 ? [second, third] : [first, second]
  return a > 0 && b > 0 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31
}

function isIpv4(text: string): boolean {
  return text.split('.').every((part) => Number(part) < 256)
}

/** Whether letters and digits take turns, as in keys and hashes. A phone's extension is none of that. */
function isCode(text: string): boolean {
  const word = text.replace(/(?<=\d{5})(?:x|ext|доб|вн)\d{1,6}$/iu, '')
  return (word.match(/\p{L}[_/=~-]?(?=\d)|\d[_/=~-]?(?=\p{L})/gu)?.length ?? 0) > 2
}

type Form = { pattern: RegExp; is?: (text: string) => boolean }

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|mär|mai|okt|dez|ene|abr|ago|dic|fév|avr|aoû|déc)\\p{L}{0,8}\\.?'

/** Every quantifier is bounded, so that the time for a text grows with its length only. */
const forms: Form[] = [
  // E-mail addresses, and what stands behind an at sign.
  { pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]*@[\p{L}\p{N}][\p{L}\p{N}._-]{0,100}/gu },
  // IBANs: by their check digits, or by their groups of four.
  {
    pattern: /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ -]?[a-z\d]{4}){2,7}(?:[ -]?[a-z\d]{1,4})?(?![\p{L}\p{N}])/giu,
    is: isIban,
  },
  { pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: [A-Z\d]{4}){3,7}(?: [A-Z\d]{1,4})?(?![\p{L}\p{N}])/gu },
  // Payment cards as they are embossed. Longer ones are no phone anyway.
  { pattern: /(?<![\d+][ -]?)\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?![ -]?\d)/g },
  { pattern: /(?<![\d+][ -]?)3\d{3}([ -])\d{6}\1\d{4,5}(?![ -]?\d)/g, is: isLuhn },
  // Numbers in which somebody has covered digits.
  { pattern: /[+\d][\d ().-]{0,20}(?:[*•●∙⋅#…]{2,12}|[xXхХ]{2,12})(?:[\d ().*•●∙⋅xXхХ#-]{0,30}\d{1,6})?(?!\d)/g },
  // Network addresses: version 4 with port and prefix, version 6, hardware.
  {
    pattern: /(?<![\d+][. -]?)(?:\d{1,3}\.){3}\d{1,3}(?:[/:]\d{1,5})?(?![\d]|[.-]\d)/g,
    is: (text) => isIpv4(text.replace(/[/:].*/, '')),
  },
  { pattern: /(?<![\p{L}\p{N}:])(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}(?:\/\d{1,3})?(?![\p{L}\p{N}:])/giu },
  {
    pattern: /(?<![\p{L}\p{N}])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\p{N}]|-\d)/giu,
    is: (text) => /[a-f:]/i.test(text),
  },
  // Versions, such as 2.0.20250219 and Chrome/122.0.6261.112.
  { pattern: /(?<![\d+.])\d{1,3}\.\d{1,2}\.\d{5,}(?![.\d])/g },
  { pattern: /(?<=\p{L}\/)\d{1,4}(?:\.\d{1,8}){1,5}(?![\d])/gu },
  { pattern: /(?<![\d+.])\d{1,4}\.0\.\d{1,6}(?:\.\d{1,6})?(?![.\d])/g },
  // Dates and times of day; not those in the middle of a number in pairs.
  {
    pattern:
      /(?<![\d+]|\d[-/.])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2}|(?<![\d)] )\d{1,2}-\d{1,2}-\d{2})(?!\d|[-/.]\d)(?:[T ,]{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?:Z| ?[+-]\d{2}:?\d{2}(?!\d))?)?/gi,
    is: isDate,
  },
  { pattern: /(?<![\d+])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?!\d)/g },
  { pattern: new RegExp(`(?<!\\d)\\d{1,2}\\.? ${month}(?: \\d{4})?(?!\\d)`, 'giu') },
  { pattern: new RegExp(`(?<!\\p{L})${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`, 'giu') },
  // Decimals, thousands and coordinates: a point or a comma between digits, except between two whole numbers.
  { pattern: /(?<![\d+.,]|\p{L}[.,]|[.,] ?)-?\d{1,9}(?:[.,]\d{3}){0,6},\d{1,8}(?![\d.]|,\d)/gu },
  { pattern: /(?<![\d+.,/-]|[\d)] |\p{L}[.,])-?\d{1,9}\.\d{1,8}(?![\d/-]|[.,]\d)/gu },
  { pattern: /(?<![\d+.,]|\d[ -])\d{1,3}(?:[.,']\d{3}){2,6}(?:[.,]\d{1,2})?(?![\d]|[.,-]\d)/g },
  // Codes, keys and hashes: letters and digits in turn.
  { pattern: /(?<![\p{L}\p{N}_/=~-])[\p{L}\p{N}_/=~-]{4,}/gu, is: isCode },
]

const currencies = 'UAH|USD|EUR|PLN|RUB|GBP|CHF|KZT|BYN|CZK|TRY'
const currencyInFront = new RegExp(`(?:\\p{Sc}|(?<![\\p{L}\\d]|\\d )(?:${currencies})) ?$`, 'u')
const unitBehind = new RegExp(
  `^ ?(?:\\p{Sc}(?! ?\\d)|[%‰°]|(?:${currencies}|грн|гривень|гривні|руб|рубл\\p{L}{1,3}|zł|zl|zlotych|złotych|euros?|dollars?|kg|km|cm|mm|ms|kb|mb|gb|bytes?|кг|км|шт|байт|коп|сек|хв|мин|sms|смс|повідомлен\\p{L}{0,3}|сообщен\\p{L}{0,3})(?![\\p{L}\\p{N}]))`,
  'iu',
)
/** A number at the end of others, with points, spaces or commas between its thousands. */
const amountAtEnd = /(?:(?<!\d ?)\d{1,3}(?:(?: \d{3}){1,2}|(?:[.,']\d{3})+)|\d+)(?:[.,]\d{1,4})?$/
const amountAtStart =
  /^(?:\d{1,3}(?:(?: \d{3}){1,2}(?!\d| \d{1,4}(?!\d))|(?:[.,']\d{3})+(?!\d))|\d+)(?:[.,]\d{1,4}(?!\d))?/

/** No phone with a country code that people write is shorter. */
const fewestPhoneDigits = 11

/** The price behind a phone with a plus: as many groups of thousands as leave the phone whole. */
function amountBehindPhone(run: string): string {
  const last = / \d+(?:[.,]\d{1,4})?$/.exec(run)?.[0] ?? ''
  let amount = last
  for (let start = run.length - last.length; start > 0; start -= 1) {
    if (!/^ \d{1,3}(?: \d{3})+(?:[.,]\d{1,4})?$/.test(run.slice(start))) continue
    if (run.slice(0, start).replace(/\D/g, '').length >= fewestPhoneDigits) amount = run.slice(start)
  }
  return amount
}

/** Prices, shares and measures: a currency or a unit before or behind. */
function hideAmounts(text: string): string {
  return text.replace(/(?<![\p{L}\d])\+?\d(?:[\d .,']*\d)?/gu, (run, offset: number) => {
    if (currencyInFront.test(text.slice(Math.max(0, offset - 6), offset))) {
      return run.replace(amountAtStart, (amount) => hidden.repeat(amount.length))
    }
    const end = offset + run.length
    if (!unitBehind.test(text.slice(end, end + 12))) return run
    const near = run.slice(-60)
    const isBehindPhone = /^\+(?:\D*\d){10}/.test(run)
    const amount = isBehindPhone ? amountBehindPhone(near) : (amountAtEnd.exec(near)?.[0] ?? '')
    return run.slice(0, run.length - amount.length) + hidden.repeat(amount.length)
  })
}

/** Takes off what chat programs put around bold, struck and quoted numbers. */
function stripMarks(text: string): string {
  return text
    .replace(/(?<![^\s([{"'>])[*_~`]{1,3}(?=[+(\d])/g, (marks) => ' '.repeat(marks.length))
    .replace(/(?<=\d)[*_~`]{1,3}(?![^\s)\]}"'<.,;:!?])/g, (marks) => ' '.repeat(marks.length))
}

/** The numbers of a list: 1, 2 and so on, each with a point or a bracket. */
function hideListMarkers(text: string): string {
  let expected = 1
  const isGlued = /(?:^|\n)\s*1[.)][+\d]/.test(text) && /\n\s*2[.)][+\d]/.test(text)
  const pattern = isGlued ? /(?<!\S)(\d{1,2})([.)])(?=\s|[+\d])/g : /(?<!\S)(\d{1,2})([.)])(?=\s)/g
  return text.replace(pattern, (marker, number: string, _, offset: number) => {
    const isFirst = number === '1' && /(?:^|\n)\s*$/.test(text.slice(Math.max(0, offset - 20), offset))
    if (!isFirst && (expected === 1 || Number(number) !== expected)) return marker
    expected = Number(number) + 1
    return hidden.repeat(marker.length)
  })
}

/** The text with every such number hidden, at the same length. */
export function hideOtherNumbers(text: string): string {
  let rest = hideListMarkers(hideAmounts(stripMarks(text)))
  for (const { pattern, is = () => true } of forms) {
    rest = rest.replace(pattern, (found) => (is(found) ? hidden.repeat(found.length) : found))
  }
  return rest
}

/** Whether digits without spaces are a payment card of one of the large networks, or the IMEI of a device. */
export function isCardOrDevice(digits: string): boolean {
  return /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|6(?:011|5\d\d)\d{12}|\d{15})$/.test(digits) && isLuhn(digits)
}
