import { expect, it } from 'vitest'
import { loadPhoneReader } from '../../phone/phone-reader.ts'
import { kindOfNumber } from './kind-of-number.ts'

const readPhone = await loadPhoneReader()

it.each([
  ['380965901726', 'mobile'],
  ['380442790000', 'landline'],
  ['14165550123', 'other'],
  ['80012345678', 'other'],
  ['999999999999999', 'invalid'],
  ['12345', 'invalid'],
  ['by e-mail', 'invalid'],
  ['', 'invalid'],
  [null, 'missing'],
])('takes %s for a number that is %s', (phone, kind) => {
  expect(kindOfNumber(phone, readPhone)).toBe(kind)
})

it('knows no kind before the numbering plans are here, and none without them', () => {
  expect(kindOfNumber('380965901726', undefined)).toBe('loading')
  expect(kindOfNumber('380965901726', null)).toBe('unknown')
  for (const reader of [undefined, null]) {
    expect(kindOfNumber('12345', reader)).toBe('invalid')
    expect(kindOfNumber(null, reader)).toBe('missing')
  }
})

it('leaves open what the numbering plan does not say', () => {
  const reader = () => ({
    international: '+380 96 590 1726',
    country: 'UA',
    type: undefined,
    timeZones: [],
    flag: undefined,
  })
  expect(kindOfNumber('380965901726', reader)).toBe('unknown')
})
