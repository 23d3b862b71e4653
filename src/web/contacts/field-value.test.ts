import { describe, expect, it } from 'vitest'
import { readValue } from './field-value.ts'

describe('readValue', () => {
  it.each([null, undefined, ''])('finds %j empty', (value) => {
    expect(readValue(value, 'text', 'UTC')).toBeNull()
  })

  it.each([
    [0, '0'],
    [false, 'false'],
    [true, 'true'],
    [' x ', ' x '],
    ['0', '0'],
  ])('finds %j a value', (value, text) => {
    expect(readValue(value, 'text', 'UTC')).toEqual({ raw: text, text, isJson: false })
  })

  it('shows objects and arrays as JSON', () => {
    expect(readValue({ a: [1] }, 'text', 'UTC')).toEqual({
      raw: '{"a":[1]}',
      text: '{"a":[1]}',
      isJson: true,
    })
  })

  it.each([
    ['7', '7'],
    ['1234', '1,234'],
    [1234567, '1,234,567'],
    ['-1234.50', '-1,234.50'],
    ['12345678901234567890', '12,345,678,901,234,567,890'],
    ['0.10', '0.10'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['12 apples', '12 apples'],
  ])('formats the number %j', (value, text) => {
    expect(readValue(value, 'number', 'UTC')).toMatchObject({ raw: String(value), text })
  })

  it.each([
    ['1990-05-17', 'America/New_York', '17 May 1990'],
    ['2025-02-19 14:51:44', 'Europe/Kyiv', '19 Feb 2025, 14:51:44 Europe/Kyiv'],
    ['2025-02-19T14:51:44Z', 'Europe/Kyiv', '19 Feb 2025, 16:51:44 Europe/Kyiv'],
    ['0000-00-00', 'UTC', '0000-00-00'],
    ['in May', 'UTC', 'in May'],
  ])('formats the date %j in %s', (value, timeZone, text) => {
    expect(readValue(value, 'date', timeZone)).toMatchObject({ raw: value, text })
  })
})
