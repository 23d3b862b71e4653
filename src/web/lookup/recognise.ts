import { isPhone, parseContactId } from '#contract/paths.ts'

/** What an agent may have meant: a contact ID, a phone as MSISDN digits, or a number that may be either. */
export type Candidate =
  | { kind: 'id'; id: number }
  | { kind: 'phone'; phone: string }
  | { kind: 'either'; id: number; phone: string }

/** Whether MSISDN digits are a possible number in some country. */
type IsNumber = (digits: string) => boolean

/** Longer texts are cut: no ticket needs more, and a lookup must not make the page slow. */
const longestText = 20_000

/** Dates and times of day, whose digits would read as phones; not those in the middle of digits in pairs. */
const dates =
  /(?<!\d|\d[-/.])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?!\d|[-/.]\d)|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g

const links = /\b[a-z][a-z\d+.-]*:\/\/[^\s<>"']+/gi

/** Links of messengers, whose number is a phone. */
const phoneLink = /^(?:https?:\/\/(?:www\.)?(?:wa\.me|t\.me|api\.whatsapp\.com)\/|viber:|whatsapp:|tg:)/i

/** A number with what people put between its digits. Letters, digits or `@` right beside it make it something else. */
const numbers = /(?<![\p{L}\p{N}_@.,-])(?:\+\s?|00)?\(?\d(?:[\d().\-/\u0020]*\d)?(?![\p{L}\p{N}_@]|[.,]\d|-\p{L})/gu

/** Words before a number that say what it is. */
const idWord = /(?:\bid\b|#|\bcontact|контакт)[^\p{L}\p{N}\n]{0,3}$/iu
const otherWord =
  /(?:(?:\border|\binvoice|\bticket|\bcase|\bbill|\btransaction|\bpayment|\bamount|\bsum\b|\bzip|замовлен|заказ|рахун|сч[её]т|т[иі]кет|плат[іе]ж)[\p{L}.]*|(?<!\p{L})сум[аиіу]?)[^\p{L}\p{N}\n,]{0,3}(?:#|no\.?|nr\.?)?[^\p{L}\p{N}\n,]{0,2}$/iu

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

/** What a link leads to by its last number: a contact, or in a messenger a phone. */
function candidateIn(link: string): Candidate | undefined {
  const number = link.match(/\d+/g)?.at(-1) ?? ''
  if (phoneLink.test(link)) return isPhone(number) ? { kind: 'phone', phone: number } : undefined
  const id = parseContactId(number)
  return id === undefined ? undefined : { kind: 'id', id }
}

/**
 * Finds contact IDs and phones in what was typed or pasted: an ID, a phone in any usual notation with its country
 * code, a link whose last number is an ID, or a whole ticket text.
 * @returns what was found, without repetitions: links first, then numbers in the order in which they stand. A bare
 * number of nine digits may be either: contact IDs have nine digits, and so have the shortest phones.
 */
export function recognise(input: string, isNumber: IsNumber): Candidate[] {
  const text = normalise(input).trim()
  const found = new Map<string, Candidate>()
  const add = (...candidates: Candidate[]) => {
    for (const candidate of candidates) found.set(JSON.stringify(candidate), candidate)
  }
  for (const link of text.match(links) ?? []) {
    const candidate = candidateIn(link)
    if (candidate) add(candidate)
  }
  const rest = text
    .replace(links, ' \n ')
    .replace(/\btel:/gi, '    ')
    .replace(dates, (date) => '\n'.padStart(date.length))
    .replace(/\bid(?=\d)/gi, 'id ')
    .replace(/(?<=\d{9}),(?=\+?\d{9})| \/ /g, ' \n ')
  const whole = rest.replace(/^#?\s*|\s+$/g, '')
  for (const match of rest.matchAll(numbers)) {
    add(...candidatesInRun(match[0], rest.slice(0, match.index), match[0] === whole, isNumber))
  }
  return [...found.values()]
}

/**
 * What a run of digits and separators holds: one number, else several that only a space or a bracket keeps apart, each
 * as long as it can be.
 */
function candidatesInRun(run: string, before: string, isAll: boolean, isNumber: IsNumber): Candidate[] {
  const whole = candidatesOf(run, before, isAll, isNumber)
  const [only] = whole
  if (only !== undefined && (only.kind !== 'phone' || isNumber(only.phone))) return whole
  const parts = [...run.matchAll(/\+\s?[\d.-]+|[\d.-]+/g)]
  const found: Candidate[] = []
  for (let first = 0; first < parts.length; first += 1) {
    for (let last = parts.length - 1; last >= first; last -= 1) {
      const start = parts[first]?.index ?? 0
      const end = (parts[last]?.index ?? 0) + (parts[last]?.[0].length ?? 0)
      const candidates = candidatesOf(run.slice(start, end), before + run.slice(0, start), false, isNumber)
      if (!candidates.every((candidate) => candidate.kind !== 'phone' || isNumber(candidate.phone))) continue
      if (candidates.length === 0) continue
      found.push(...candidates)
      first = last
      break
    }
  }
  return found.length > 0 ? found : whole
}

function candidatesOf(written: string, before: string, isAll: boolean, isNumber: IsNumber): Candidate[] {
  // The (0) is for callers in the country only.
  const digits = written.replace(/(?<=^\s*(?:\+|00).*)\(0\)/, '').replace(/\D/g, '')
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
