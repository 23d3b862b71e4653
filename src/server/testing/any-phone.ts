import fc from 'fast-check'
import { spellings } from './disguises.ts'

// Random contacts whose phones stand everywhere that anybody could write them.

/** Digits that a contact, its messages and their times have besides its phones; a phone that shares some of them would look like a leak. */
export const otherDigits = [
  '2025-03-10 13:53:05',
  '248000007',
  '1864000',
  '388000',
  '4419393338',
  '4419393339',
  '4419393330',
].join()

const digitsOf = (text: string) => text.replace(/\D/g, '')
const partsOf = (digits: string) => Array.from({ length: digits.length - 4 }, (_, at) => digits.slice(at, at + 5))

export const anyPhone = fc
  .tuple(
    fc.constantFrom('380', '1', '49', '44', '33', '7', '86', '55', '91', '382', '376', '800', '999', ''),
    fc.stringMatching(/^[1-9]\d{14}$/),
    fc.integer({ min: 9, max: 15 }),
  )
  .map(([code, rest, length]) => (code + rest).slice(0, length))
  .filter((phone) => !partsOf(phone).some((part) => digitsOf(otherDigits).includes(part)))

const separators = [' ', '-', '.', ') ', ' (', '/', ' - ', '\u00a0', '\u2011', '\u200b', '_', '%20', '&nbsp;']
const scripts: ((digit: string) => string)[] = [
  (digit) => String.fromCodePoint(0x660 + Number(digit)),
  (digit) => String.fromCodePoint(0xff10 + Number(digit)),
  (digit) => String.fromCodePoint(0x1d7ce + Number(digit)),
  ...['in an address', 'in HTML', 'in a script', 'in JSON in JSON'].map((way) => spellings[way] ?? String),
]

/** A phone as people and programs write it. */
const written = (phone: string) =>
  fc
    .tuple(
      fc.constantFrom('', '+', '00', '+', ''),
      fc.array(fc.option(fc.constantFrom(...separators), { nil: '' }), { minLength: 15, maxLength: 15 }),
      fc.option(fc.constantFrom(...scripts), { nil: (digit: string) => digit, freq: 3 }),
      fc.boolean(),
    )
    .map(([prefix, between, script, isPlain]) => {
      const signs = [...phone].map((digit, at) => (at === 0 || isPlain ? '' : between[at]) + script(digit))
      return prefix + signs.join('')
    })

const around: ((text: string) => string)[] = [
  (text) => text,
  (text) => `Call ${text} now`,
  (text) => `tel:${text}`,
  (text) => `https://wa.me/${text}?text=hi`,
  (text) => `<${text}@mail.example>`,
  (text) => `${text}, ${text}`,
  (text) => `${text} (2025-03-10 13:53:05)`,
  (text) => JSON.stringify({ deep: [{ tel: text }] }),
]

/** As JSON: a text, a number, a name, or deeper in something. */
const anywhere = (phone: string): fc.Arbitrary<string> => {
  const text = fc.tuple(written(phone), fc.constantFrom(...around)).map(([own, wrap]) => JSON.stringify(wrap(own)))
  const asNumber = fc.constantFrom(
    phone,
    `-${phone}`,
    `${phone}.0`,
    `${phone}0e-1`,
    `${phone[0]}.${phone.slice(1)}E+${phone.length - 1}`,
    `${phone}e999`,
  )
  const escaped = fc.constantFrom('in JSON', 'in JSON, in capitals').map((way) => {
    return `"${[...phone].map(spellings[way] ?? String).join('')}"`
  })
  return fc
    .tuple(fc.oneof(text, text, asNumber, escaped), fc.constantFrom('%', '{"id":%}', '[[%],null]', 'name'))
    .map(([value, place]) => {
      if (place !== 'name') return place.replace('%', () => value)
      return value.startsWith('"') ? `{${value}:true}` : value
    })
}

/** One contact as BSG could send it, its phone, and the other phones in it. */
export const anyContact = fc.tuple(anyPhone, anyPhone).chain(([phone, other]) => {
  const spots = fc.oneof(anywhere(phone), anywhere(other))
  const own = fc.constantFrom(
    phone,
    `"${phone}"`,
    `"+${phone}"`,
    `${phone}.0`,
    `"${phone.slice(0, 3)} ${phone.slice(3)}"`,
  )
  return fc
    .tuple(own, fc.array(spots, { maxLength: 6 }), spots, spots, fc.constantFrom('map', 'pairs', 'list'))
    .map(([first, values, name, unknown, shape]) => {
      const pairs = values.map((value, at) => [`38800${at}`, value] as const)
      const fields = {
        map: `{${pairs.map(([id, value]) => `"${id}":${value}`).join()}}`,
        pairs: `[${pairs.map(([id, value]) => `{"id":${id},"value":${value}}`).join()}]`,
        list: `[${pairs.map(([id, value]) => `{"${id}":${value}}`).join()}]`,
      }[shape]
      const group = `{"id":1864000,"name":${name},"description":${unknown},"created_at":"2025-03-10 13:53:05"}`
      const rest = `"hlr_status":${name},"created_at":"2025-03-10 13:53:05","unknown":${unknown}`
      return {
        phones: [phone, other],
        group,
        text: `{"id":248000007,"phone":${first},"fields":${fields},"groups":[${group}],${rest}}`,
      }
    })
})

/** What is left of the phones in a text: parts of five digits or more, with nothing hidden between. */
export function leaksIn(text: string, phones: readonly string[]): string[] {
  const plain = text
    // Its digits are none of the phone's that they stand in.
    .replaceAll('%20', ' ')
    .replaceAll(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g, '')
    .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, '')
  const parts = phones.flatMap(partsOf)
  return plain
    .split(/[^\p{Nd}\s\p{Pd}\p{Cf}+.()/_]+/u)
    .map((row) => row.replaceAll(/\P{Nd}/gu, ''))
    .map((row) => [...row].map((digit) => asciiOf(digit)).join(''))
    .filter((row) => parts.some((part) => row.includes(part)))
}

/** By Unicode's own tables, to compare with ours. */
function asciiOf(digit: string): string {
  const plain = digit.normalize('NFKC')
  return /\d/.test(plain) ? plain : String((digit.codePointAt(0) ?? 0) - 0x660)
}
