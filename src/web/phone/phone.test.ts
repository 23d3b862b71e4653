import fc from 'fast-check'
import metadata from 'libphonenumber-js/metadata.max.json'
import { describe, expect, it } from 'vitest'
import { loadPhoneReader } from './phone-reader.ts'

const readPhone = await loadPhoneReader()

describe('readPhone', () => {
  it.each([
    ['380965901726', '+380 96 590 1726', 'UA', 'MOBILE'],
    ['38267168999', '+382 67 168 999', 'ME', 'MOBILE'],
    ['33601148802', '+33 6 01 14 88 02', 'FR', 'MOBILE'],
    ['14165550123', '+1 416 555 0123', 'CA', 'FIXED_LINE_OR_MOBILE'],
    ['77012345678', '+7 701 234 5678', 'KZ', 'MOBILE'],
    ['380442790000', '+380 44 279 0000', 'UA', 'FIXED_LINE'],
    ['80012345678', '+800 1234 5678', undefined, 'TOLL_FREE'],
    ['380965', undefined, undefined, undefined],
  ])('reads %s', (digits, international, country, type) => {
    const reading = readPhone(digits)
    expect([reading?.international, reading?.country, reading?.type]).toEqual([international, country, type])
  })

  it.each([
    ['380•••••1726', '+380 ••••• 1726', 'UA'],
    ['1••••••0132', '+1 •••••• 0132', undefined],
    ['44••••••0123', '+44 •••••• 0123', undefined],
    ['999•••1726', '+999 ••• 1726', undefined],
  ])('knows of %s, whose digits are hidden, the country at most', (digits, international, country) => {
    expect(readPhone(digits)).toMatchObject({ international, country, type: undefined })
  })

  it.each(['999999999999999', '123456789', '000000000', '38096590172600'])('finds no number in %s', (digits) => {
    expect(readPhone(digits)).toBeUndefined()
  })

  it.each([
    ['3800965901726', 'a trunk zero behind the country code'],
    ['44020794601234', 'the same in Britain'],
    ['54111512345678', 'the 15 of an Argentine mobile'],
    ['7812345678900', 'more digits than the country has'],
    ['00380965901726', 'the prefix of international calls'],
    ['0965901726', 'a national number'],
  ])('does not recognise %s, since it has %s', (digits) => {
    expect(readPhone(digits)).toBeUndefined()
  })

  it('shows the digits that are stored, in their order, for numbers of every country', () => {
    const codes = Object.keys(metadata.country_calling_codes).concat(Object.keys(metadata.nonGeographic))
    const rest = fc.stringMatching(/^(?:0|00|1|15|8|9)?\d{4,13}$/)
    fc.assert(
      fc.property(fc.constantFrom(...codes), rest, (code, national) => {
        const digits = `${code}${national}`.slice(0, 15)
        const shown = readPhone(digits)?.international ?? digits
        expect(shown.replace(/\D/g, '')).toBe(digits)
      }),
      { numRuns: 5000 },
    )
  }, 60_000)

  it.each([
    ['380965901726', ['Europe/Kyiv']],
    ['8613812345678', ['Asia/Shanghai']],
    ['33601148802', ['Europe/Paris']],
    ['34612345678', ['Africa/Ceuta', 'Atlantic/Canary', 'Europe/Madrid']],
    ['80012345678', []],
  ])('knows the time zones of %s', (digits, timeZones) => {
    expect(readPhone(digits)?.timeZones).toEqual(timeZones)
  })
})

it('reads no phone of another part of the world than it was loaded for', async () => {
  const read = await loadPhoneReader(['3'])
  expect(read('380965901726')?.international).toBe('+380 96 590 1726')
  expect(read('14165550123')).toBeUndefined()
})
