// The masking room: it hides digits of phones in the JSON of BSG, and knows nothing of requests.

import { createCountryCodes } from './country-code.ts'
import { allDigits, type Hints, hiddenDigits, readDigits } from './hidden-digits.ts'
import { type JsonToken, jsonTokens } from './json-tokens.ts'
import { createKnownPhones, shownAtEnd } from './known-phones.ts'
import { numberText } from './number-text.ts'
import { jsonLayer, layersOf } from './text-layers.ts'

/** Stands for each digit that is hidden. */
const bullet = '•'

/** Members whose whole value is a phone, at any depth. */
const phoneName = /^(?:phone|recipient|msisdn)$/i

/** The IDs by which the page asks for more. They may have as many digits as a phone. */
const ownId = /^data(?:\.\[\])?\.id$/
const groupId = /^data(?:\.\[\])?\.groups\.(?:\[\]|\d+)\.id$/
const isId = (text: string) => /^"?(?:\d{1,16}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})"?$/.test(text)
const isShortId = (text: string) => /^"?\d{1,8}"?$/.test(text)

/** JSON in a text in JSON in a text. */
const deepestText = 3

/** Characters of all texts of an answer whose escapes are undone; texts with escapes beyond that keep no digits. */
const mostUnescaped = 131_072

/** What is known while an answer is masked. */
type Known = Omit<Hints, 'isPhone'> & { unescaped: number; keptIds: RegExp }

/**
 * Hides digits of all phones in an answer: their country codes and last four digits stay. All other bytes stay as they
 * are, except that a number with hidden digits becomes a text.
 * @param json valid JSON
 * @param keptIds places of further numbers that stay, such as `data.campaign_id`, unless they are the person's phone
 */
export function maskPhones(json: string, keptIds = /(?!)/): string {
  const phones = new Set<string>()
  const ids = new Set<string>()
  for (const token of jsonTokens(json)) {
    const isValue = token.kind !== 'name'
    if (isValue && phoneName.test(token.name())) phones.add(digitsOf(json, token))
    else if (isValue && ownId.test(token.place())) ids.add(digitsOf(json, token))
  }
  const long = [...phones].filter((phone) => phone.length >= 7).slice(0, 20)
  return maskJson(
    json,
    { known: createKnownPhones(long), ids, countryCodes: createCountryCodes(), unescaped: 0, keptIds },
    0,
  )
}

function digitsOf(json: string, { kind, start, end }: JsonToken): string {
  const raw = json.slice(start, end)
  const text = kind === 'number' ? numberText(raw) : jsonLayer(raw.slice(1, -1)).text
  return readDigits(text, 0).value
}

function maskJson(json: string, known: Known, depth: number): string {
  const parts: string[] = []
  let from = 0
  for (const token of jsonTokens(json)) {
    const raw = json.slice(token.start, token.end)
    if (!/\d.*\d|\P{ASCII}|\\/su.test(raw) || isKept(raw, token, known)) continue
    const masked = maskToken(raw, token, known, depth)
    if (masked === raw) continue
    parts.push(json.slice(from, token.start), masked)
    from = token.end
  }
  return parts.join('') + json.slice(from)
}

function isKept(raw: string, { kind, place }: JsonToken, { known, keptIds }: Known): boolean {
  if (kind === 'name') return false
  if (ownId.test(place()) || keptIds.test(place())) return isId(raw) && !known.has(raw.replaceAll('"', ''))
  return isShortId(raw) && groupId.test(place())
}

function maskToken(raw: string, { kind, name }: JsonToken, known: Known, depth: number): string {
  const isPhone = kind !== 'name' && phoneName.test(name())
  if (kind === 'number') {
    const text = numberText(raw)
    // An amount or a place on a map; the contact's own phone is found in it all the same.
    const isDecimal = /^-?\d{1,8}\.\d/.test(text) && !isPhone
    if (isDecimal && !known.known.shares(text.replace(/\D/g, ''), shownAtEnd + 1)) return raw
    const masked = maskText(text, known, isPhone)
    return masked === text ? raw : `"${masked}"`
  }
  const text = raw.slice(1, -1)
  return `"${maskNested(raw, known, depth) ?? maskText(text, known, isPhone)}"`
}

/** JSON in a text stays JSON. @returns undefined for any other text */
function maskNested(raw: string, known: Known, depth: number): string | undefined {
  if (depth === deepestText || !/^"\s*[{[]/.test(raw)) return undefined
  const text: string = JSON.parse(raw)
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  const masked = maskJson(text, known, depth + 1)
  return masked === text ? raw.slice(1, -1) : JSON.stringify(masked).slice(1, -1)
}

/** @param raw the content of a JSON string, whose escapes stay but for those of hidden digits */
function maskText(raw: string, known: Known, isPhone: boolean): string {
  const hidden = new Uint8Array(raw.length)
  const first = jsonLayer(raw)
  if (/[%&\\]/.test(first.text)) known.unescaped += raw.length
  const isTooMuch = known.unescaped > mostUnescaped
  for (const { text, starts } of isTooMuch ? [first] : layersOf(first)) {
    const found = isTooMuch ? allDigits(text) : hiddenDigits(text, { ...known, isPhone })
    for (let at = found.indexOf(1); at !== -1; at = found.indexOf(1, at + 1)) {
      const start = starts[at] ?? 0
      let next = at + 1
      while (starts[next] === start || isLowSurrogate(text, next)) next += 1
      hidden.fill(2, start + 1, starts[next])
      hidden[start] ||= 1
    }
  }
  let masked = ''
  let from = 0
  for (let start = hidden.indexOf(1); start !== -1; start = hidden.indexOf(1, from)) {
    masked += raw.slice(from, start) + bullet
    from = start + 1
    while (hidden[from] === 2) from += 1
  }
  return masked + raw.slice(from)
}

/** Half of a character of an uncommon script. */
function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
