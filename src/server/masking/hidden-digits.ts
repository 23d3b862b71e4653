import type { Certainty, CountryCodes } from './country-code.ts'
import { datesIn } from './dates-in-text.ts'
import { anyDigit, valueOfDigit } from './digits.ts'
import { type KnownPhones, shownAtEnd } from './known-phones.ts'

/** What stands between digits of one number: spaces, dashes, dots, brackets, and what nobody sees. */
const between = '[\\s\\p{Pd}\\p{Cf}\\p{Cc}\\p{M}().\\[\\]/_~·∙−]{0,6}'
const chains = new RegExp(`[+＋]?${anyDigit}(?:${between}${anyDigit})*`, 'gu')
const zero = 0x30

/** Fewer digits are no phone, and more are several numbers; `00` may stand before the country code. */
const fewest = 9
const most = 15

/** How many digits in a row of the contact's own phone are too much, in one number and in a whole text. */
const tooMany = { inNumber: shownAtEnd + 1, inDate: 8, inText: 6 }

/** So many digits in a row say nothing to anybody. */
const longestRow = 200

export type Hints = {
  known: KnownPhones
  /** Numbers that are no phones, such as the contact's own ID. */
  ids: ReadonlySet<string>
  countryCodes: CountryCodes
  /** Whether the whole text is a phone, of any length. */
  isPhone: boolean
}

/** Digits of a text: what they say, and where each stands. */
type Digits = { value: string; places: number[] }

/**
 * Finds what must be hidden so that no phone shows more than its country code and its end.
 * @returns for each place in the text, 1 where a digit is to be hidden
 */
export function hiddenDigits(text: string, hints: Hints): Uint8Array {
  const hidden = new Uint8Array(text.length)
  const hide = (places: readonly number[]) => {
    for (const place of places) hidden[place] = 1
  }
  const hideChains = (start: number, end: number) => {
    for (const { 0: chain, index } of text.slice(start, end).matchAll(chains)) {
      if (chain.length > shownAtEnd) hide(hiddenInChain(chain, start + index, hints))
    }
  }

  let from = 0
  for (const [start, end] of datesIn(text)) {
    hideChains(from, start)
    const date = readDigits(text.slice(start, end), start)
    if (hints.known.shares(date.value, tooMany.inDate)) hide(date.places)
    from = end
  }
  hideChains(from, text.length)
  hide(restOfKnown(text, hidden, hints.known))
  return hidden
}

/** All digits. */
export function allDigits(text: string): Uint8Array {
  const hidden = new Uint8Array(text.length)
  for (const place of readDigits(text, 0).places) hidden[place] = 1
  return hidden
}

export function readDigits(text: string, start: number): Digits {
  const value: number[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const digit = code < 0x80 ? code - zero : valueOfDigit(text.codePointAt(at) ?? 0)
    if (digit === undefined || digit < 0 || digit > 9) continue
    value.push(digit + zero)
    places.push(start + at)
  }
  return { value: Buffer.from(value).toString('latin1'), places }
}

/** The contact's own phone, with whatever between its digits. */
function restOfKnown(text: string, hidden: Uint8Array, known: KnownPhones): number[] {
  const all = readDigits(text, 0)
  const isShown = (_: unknown, at: number) => !hidden[all.places[at] ?? 0]
  const value = [...all.value].filter(isShown).join('')
  const places = all.places.filter(isShown)
  return known.placesOf(value, tooMany.inText).flatMap((place) => places.slice(place, place + tooMany.inText))
}

function hiddenInChain(chain: string, start: number, { known, ids, countryCodes, isPhone }: Hints): number[] {
  const found = readDigits(chain, start)
  const { value, places } = found
  if (places.length > longestRow) return places
  if (places.length < fewest) {
    if (!isPhone && !known.shares(value, tooMany.inNumber)) return []
    return places.slice(0, isPhone || known.endsAlike(value) ? -shownAtEnd : undefined)
  }
  if (value === chain && ids.has(value) && !known.has(value)) return []
  const isWritten = /^[+＋]/.test(chain)
  const prefix = !isWritten && value.startsWith('00') ? 2 : 0
  if (places.length - prefix > most) return hiddenInSeveral(found, countryCodes)
  return behindCountryCode(found, prefix, isWritten || prefix > 0 ? 'written' : isPhone ? 'stored' : 'guessed')

  function behindCountryCode({ value, places }: Digits, before: number, certainty: Certainty): number[] {
    const code = countryCodes.of(value.slice(before), certainty)
    return places.slice(code === '' ? 0 : before + code.length, -shownAtEnd)
  }
}

/** Several numbers in a row, and nobody knows where one ends: only whole phones in one piece keep their ends. */
function hiddenInSeveral({ value, places }: Digits, countryCodes: CountryCodes): number[] {
  const ends = places.flatMap((place, at) => (places[at + 1] === place + 1 ? [] : [at + 1]))
  return ends.flatMap((end, at) => {
    const start = ends[at - 1] ?? 0
    const code = countryCodes.of(value.slice(start, end), 'guessed')
    return code === '' ? places.slice(start, end) : places.slice(start + code.length, end - shownAtEnd)
  })
}
