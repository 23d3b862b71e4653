import { isPhone, parseContactId } from '#contract/paths.ts'

/** What an agent may have meant: a contact ID, a phone as MSISDN digits, or a number that may be either. */
export type Candidate =
  | { kind: 'id'; id: number }
  | { kind: 'phone'; phone: string }
  | { kind: 'either'; id: number; phone: string }

/** Longer texts are cut: no ticket needs more, and a lookup must not make the page slow. */
const longestText = 20_000

/** Dates and times of day, whose digits would read as phones. */
const dates =
  /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?!\d)|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g

const links = /\b[a-z][a-z\d+.-]*:\/\/[^\s<>"']+/gi

/** A number with what people put between its digits. Letters, digits or `@` right beside it make it something else. */
const numbers = /(?<![\p{L}\p{N}_@.,-])(?:\+\s?|00)?\(?\d(?:[\d().\-/\u0020]*\d)?(?![\p{L}\p{N}_@]|[.,]\d|-\p{L})/gu

/** Words before a number that say what it is. */
const idWord = /(?:\bid\b|#|\bcontact|контакт)[^\p{L}\p{N}\n]{0,3}$/iu
const otherWord =
  /(?:\border|\binvoice|\bticket|\bcase|\bbill|\btransaction|\bpayment|\bamount|\bsum\b|\bzip|замовлен|заказ|рахун|сч[её]т|т[иі]кет|плат|сум)[\p{L}.]*[^\p{L}\p{N}\n]{0,3}(?:#|no\.?|nr\.?)?[^\p{L}\p{N}\n]{0,2}$/iu

/** Digits of all scripts and widths as 0 to 9, all spaces and dashes as one kind, invisible characters gone. */
function normalise(text: string): string {
  return text
    .slice(0, longestText)
    .replaceAll('№', '#')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\p{Pd}|\u2212/gu, '-')
}

/** Unicode keeps the ten digits of a script together, beginning with its zero. */
function digitValue(digit: string): number {
  let value = 0
  const code = digit.codePointAt(0) ?? 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}

/** The contact ID that a link leads to: the last number in it. */
function idIn(link: string): number | undefined {
  return parseContactId(link.match(/\d+/g)?.at(-1) ?? '')
}

/**
 * Finds contact IDs and phones in what was typed or pasted: an ID, a phone in any usual notation with its country
 * code, a link whose last number is an ID, or a whole ticket text.
 * @param isNumber whether MSISDN digits are a possible number in some country
 * @returns what was found, without repetitions: links first, then numbers in the order in which they stand. A bare
 * number of nine digits may be either: contact IDs have nine digits, and so have the shortest phones.
 */
export function recognise(input: string, isNumber: (digits: string) => boolean): Candidate[] {
  const text = normalise(input).trim()
  const found = new Map<string, Candidate>()
  const add = (...candidates: Candidate[]) => {
    for (const candidate of candidates) found.set(JSON.stringify(candidate), candidate)
  }
  for (const link of text.match(links) ?? []) {
    const id = idIn(link)
    if (id !== undefined) add({ kind: 'id', id })
  }
  const rest = text
    .replace(links, ' \n ')
    .replace(/\btel:/gi, '    ')
    .replace(dates, (date) => '\n'.padStart(date.length))
  const whole = rest.replace(/^#?\s*|\s+$/g, '')
  for (const match of rest.matchAll(numbers)) {
    const before = rest.slice(Math.max(0, match.index - 40), match.index)
    add(...candidatesOf(match[0], before, match[0] === whole, isNumber))
  }
  return [...found.values()]
}

function candidatesOf(
  written: string,
  before: string,
  isAll: boolean,
  isNumber: (digits: string) => boolean,
): Candidate[] {
  const digits = written.replace(/\D/g, '')
  const phone = { kind: 'phone', phone: digits.replace(/^00/, '') } as const
  const isInternational = /^\s*(?:\+|00)/.test(written)
  if (isInternational) return isPhone(phone.phone) ? [phone] : []

  const id = parseContactId(written.replace(/^\(/, ''))
  const ids: Candidate[] = id === undefined ? [] : [{ kind: 'id', id }]
  const phones: Candidate[] = isPhone(digits) && isNumber(digits) ? [phone] : []
  const isIdLength = digits.length === 9
  if (isAll && isIdLength && id !== undefined) return [{ kind: 'either', id, phone: digits }]
  if (isAll) return phones.length > 0 ? phones : ids
  if (otherWord.test(before)) return []
  if (idWord.test(before)) return ids
  return isIdLength ? ids : phones
}
