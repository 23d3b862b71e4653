import fc from 'fast-check'
import metadata from 'libphonenumber-js/metadata.max.json'
import { expect, it } from 'vitest'
import { loadPhoneReader } from '../../phone/phone-reader.ts'
import { isDigits, roomFor } from './phone-digits.ts'

const readPhone = await loadPhoneReader()

/** In `ch`, of the widest faces that systems bring: a plus is at most 1.3 digits wide, a separator half a digit or so. */
function width(formatted: string): number {
  const separators = formatted.replace(/[+\d]/g, '').length
  return formatted.length - separators + 0.3 + separators * 0.54
}

it('keeps room for every phone as its numbering plan writes it', () => {
  const codes = Object.keys(metadata.country_calling_codes).concat(Object.keys(metadata.nonGeographic))
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.stringMatching(/^\d{4,13}$/), (code, national) => {
      const digits = `${code}${national}`.slice(0, 15)
      const formatted = readPhone(digits)?.international ?? `+${digits}`
      expect(width(formatted)).toBeLessThanOrEqual(Number.parseFloat(roomFor(digits)))
    }),
    { numRuns: 5000 },
  )
}, 60_000)

it.each([
  ['380965901726', true],
  ['380•••••1726', false],
  ['+380', false],
  ['', false],
  [null, false],
  [undefined, false],
])('knows whether %s is digits', (phone, answer) => {
  expect(isDigits(phone)).toBe(answer)
})
