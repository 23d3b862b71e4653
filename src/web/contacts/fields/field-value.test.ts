import { describe, expect, it, vi } from 'vitest'
import { parseJson } from '#contract/json.ts'
import { english, type Language } from '../../texts/language.ts'
import { uk } from '../../texts/uk/uk.ts'
import { agentTimeZone } from '../../time/intl.ts'
import { readValue } from './field-value.ts'

// The browser is asked for its zone once.
vi.stubEnv('TZ', 'Asia/Tokyo')
agentTimeZone()

const ukrainian: Language = { code: 'uk', locale: 'uk-UA', ...uk }
const utc = { timeZone: 'UTC', timeZoneAssumed: false }

describe('readValue', () => {
  it.each([null, undefined, ''])('finds %j empty', (value) => {
    expect(readValue(value, 'text', utc, english)).toBeNull()
  })

  it.each([
    [0, '0'],
    [false, 'false'],
    [true, 'true'],
    [' x ', ' x '],
    ['0', '0'],
  ])('finds %j a value', (value, text) => {
    expect(readValue(value, 'text', utc, english)).toEqual({ raw: text, text, isJson: false })
  })

  it('shows objects and arrays as JSON', () => {
    expect(readValue({ a: [1] }, 'text', utc, english)).toEqual({
      raw: '{"a":[1]}',
      text: '{"a":[1]}',
      isJson: true,
    })
  })

  it('shows what would turn the direction of a text', () => {
    expect(readValue('invoice\u202efdp.exe', 'text', utc, english)).toMatchObject({
      raw: 'invoice\u202efdp.exe',
      text: 'invoice[U+202E]fdp.exe',
    })
  })

  it('keeps the order of the members in JSON', () => {
    expect(readValue(parseJson('{"2":"b","1":"a"}'), 'text', utc, english)).toMatchObject({ text: '{"2":"b","1":"a"}' })
  })

  it.each([
    ['7', '7'],
    ['1234', '1234'],
    [1234567, '1234567'],
    ['-1234567', '-1234567'],
    ['-1234.50', '-1,234.50'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.10', '0.10'],
    [`0.${'1'.repeat(21)}`, `0.${'1'.repeat(21)}`],
    [`1234.${'1'.repeat(101)}`, `1234.${'1'.repeat(101)}`],
    ['007', '007'],
    ['1e3', '1e3'],
    ['12 apples', '12 apples'],
  ])('formats the number %j', (value, text) => {
    expect(readValue(value, 'number', utc, english)).toMatchObject({ raw: String(value), text })
  })

  it.each([
    ['1990-05-17', 'America/New_York', '17 May 1990'],
    ['1990-05-17', 'Asia/Tokyo', '17 May 1990'],
    [' 1990-05-17 ', 'Asia/Tokyo', '17 May 1990'],
    ['2025-02-19 14:51:44', 'Europe/Kyiv', '19 Feb 2025, 21:51'],
    ['2025-02-19T14:51:44Z', 'Europe/Kyiv', '19 Feb 2025, 23:51'],
    ['2025-02-19 23:51:44', 'UTC', '20 Feb 2025, 08:51'],
    ['0000-00-00', 'UTC', '0000-00-00'],
    ['in May', 'UTC', 'in May'],
  ])('formats the date %j of %s on the clock of an agent in Tokyo', (value, timeZone, text) => {
    expect(readValue(value, 'date', { timeZone, timeZoneAssumed: false }, english)).toMatchObject({ raw: value, text })
  })
})

it('keeps every digit of a number in a browser whose Intl makes numbers of texts', () => {
  // Firefox 115 does.
  class NumberFormat {
    format: (value: string) => string
    constructor(locale: string, options: Intl.NumberFormatOptions) {
      const { format } = new exact(locale, options)
      this.format = (value) => format(Number(value))
    }
  }
  const exact = Intl.NumberFormat
  vi.stubGlobal('Intl', { ...Intl, NumberFormat })
  const read = (value: string) => readValue(value, 'number', utc, english)?.text
  expect(read('1234.50')).toBe('1,234.50')
  expect(read('12345678901234567890')).toBe('12345678901234567890')
  expect(read('12345678901234567890.5')).toBe('12345678901234567890.5')
})

it('knows the moment of a time, and none of a date', () => {
  const read = (value: string) => readValue(value, 'date', utc, english)?.instant
  expect(read('2025-02-19 14:51:44')).toBe(Date.UTC(2025, 1, 19, 14, 51, 44))
  expect(read('2025-02-19')).toBeUndefined()
})

it.each([
  ['1234567.50', 'number', '1\u00a0234\u00a0567,50'],
  ['1990-05-17', 'date', '17 трав. 1990\u202fр.'],
] as const)('formats %s as the language does', (value, type, text) => {
  expect(readValue(value, type, utc, ukrainian)?.text.replace(' р.', '\u202fр.')).toBe(text)
})
