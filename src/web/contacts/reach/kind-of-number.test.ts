import { describe, expect, it } from 'vitest'
import { loadPhoneReader } from '../../phone/phone-reader.ts'
import { kindOfNumber } from './kind-of-number.ts'

const readPhone = await loadPhoneReader()
const mobile = { phone: '380965901726', hiddenPhone: null }

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
  expect(kindOfNumber({ phone, hiddenPhone: null }, readPhone)).toBe(kind)
})

it('knows no kind before the numbering plans are here, and none without them', () => {
  expect(kindOfNumber(mobile, undefined)).toBe('loading')
  expect(kindOfNumber(mobile, null)).toBe('unknown')
  for (const reader of [undefined, null]) {
    expect(kindOfNumber({ ...mobile, phone: '12345' }, reader)).toBe('invalid')
    expect(kindOfNumber({ ...mobile, phone: null }, reader)).toBe('missing')
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
  expect(kindOfNumber(mobile, reader)).toBe('unknown')
})

describe('of a phone whose digits are hidden, it is the server that says', () => {
  it.each([
    ['380•••••1726', { country: 'UA', type: 'MOBILE' }, 'mobile'],
    ['380•••••0412', { country: 'UA', type: 'FIXED_LINE' }, 'landline'],
    ['1•••••••0123', { country: 'CA' }, 'unknown'],
    ['800•••••5678', { type: 'TOLL_FREE' }, 'other'],
    ['•••••••••••9999', { type: 'INVALID' }, 'invalid'],
    ['380•••••1726', null, 'unknown'],
  ] as const)('%s with %j is %s', (phone, hiddenPhone, kind) => {
    expect(kindOfNumber({ phone, hiddenPhone }, readPhone)).toBe(kind)
    if (kind !== 'other') expect(kindOfNumber({ phone, hiddenPhone }, null)).toBe(kind)
  })
})
