import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { expect, it } from 'vitest'
import { recognised } from '../testing/find-offers.ts'

/** Whether the digits can be had from the text by leaving some out. */
function isWithin(digits: string, text: string): boolean {
  let at = 0
  for (const character of text) if (character === digits[at]) at += 1
  return at === digits.length
}

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })

/** What stands in tickets, and what might be taken for a part of a number. */
const piece = fc.oneof(
  digits(1, 16),
  digits(1, 4),
  digits(9, 12).map((number) => `+${number}`),
  fc.constantFrom(
    '+380 96 590-17-26',
    '+7 912 345 67 89',
    '+52 1 55 1234 5678',
    '00380 96 590 17 26',
    '248452739',
    '096 590 17 26',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    '-',
    '.',
    ',',
    '/',
    '(',
    ')',
    '+',
    ':',
    ';',
    '#',
    '\n',
    '\t',
    '\u00a0',
    '\ufe0e',
    '\u200b',
    '…',
    '%',
    '₴',
    '=',
  ),
  fc.constantFrom(
    'тел.',
    'ID ',
    'contact ',
    'order ',
    'замовлення № ',
    'card ',
    'x',
    'ext. ',
    'доб. ',
    'IBAN UA',
    'грн',
    'Anna',
  ),
  fc.constantFrom('https://desk.example.com/contacts/', 'https://a.example/?id=', '@', '://', 'wa.me/', 'tel:'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)

const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const homes = fc.constantFrom<string[][]>([], ['UA'], ['PL', 'UA'], ['RU'], ['US'], ['DE'])

const inAscii = (input: string) =>
  input.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : '?'))

it('offers no digits that are not in the text, in their order; a national number only gets the code of a home country', () => {
  fc.assert(
    fc.property(text, homes, (input, homeCountries) => {
      const { candidates, impossible } = recognised(input, homeCountries)
      const written = inAscii(input)
      fc.pre(!written.includes('?'))
      for (const candidate of candidates) {
        if (candidate.kind !== 'phone') expect(isWithin(String(candidate.id), written)).toBe(true)
        if (candidate.kind === 'id' || candidate.kind === 'message') continue
        if (candidate.kind === 'phone' && candidate.messageId) {
          expect(isWithin(String(candidate.messageId), written)).toBe(true)
        }
        const isWritten = isWithin(candidate.phone, written)
        const national = homeCountries.some((country) => {
          const number = parsePhoneNumberFromString(`+${candidate.phone}`)
          return number?.countryCallingCode === homeCodes[country] && isWithin(number?.nationalNumber ?? '', written)
        })
        expect(isWritten || national).toBe(true)
      }
      for (const number of impossible) expect(isWithin(number.digits, written)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

const homeCodes: Partial<Record<string, string>> = { UA: '380', PL: '48', RU: '7', US: '1', DE: '49' }

it('never takes a country code away from a number that is written with one, nor moves it', () => {
  const codes = fc.constantFrom('380', '7', '52', '1', '44', '49', '39', '91', '971', '86', '54', '61')
  const gap = fc.constantFrom('', ' ', '-', ' (', ') ', '.')
  const international = fc
    .tuple(codes, fc.array(fc.tuple(gap, digits(1, 5)), { minLength: 1, maxLength: 6 }))
    .map(([code, groups]) => ({
      code,
      written: `+${code}${groups.map(([between, group]) => between + group).join('')}`,
    }))
  fc.assert(
    fc.property(international, homes, ({ code, written }, homeCountries) => {
      // Another number may stand behind one that is whole, never in its place.
      const [first] = recognised(written, homeCountries).candidates
      if (first === undefined) return
      expect(first.kind).toBe('phone')
      if (first.kind === 'phone') expect(first.phone.startsWith(code)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

it('never offers a part of a row of digits that is longer than any number', () => {
  fc.assert(
    fc.property(digits(17, 60), fc.constantFrom('', '+', 'тел. ', 'ID '), (row, label) => {
      expect(recognised(label + row).candidates).toEqual([])
    }),
  )
})
