import { expect, it } from 'vitest'
import { loadPhoneReader } from '../../phone/phone-reader.ts'
import { hasNumber } from './has-number.ts'

const readPhone = await loadPhoneReader()

it.each([
  ['380965901726', true, undefined, true],
  ['999999999999999', false, undefined, true],
  ['3800965901726', false, undefined, true],
  ['12345', false, false, false],
  ['by e-mail', false, false, false],
  [null, false, false, false],
  ['380•••••1726', true, true, true],
])('of %s: %s by the plans, %s before them, %s without them', (phone, known, before, without) => {
  const contact = { phone, hiddenPhone: null }
  expect([readPhone, undefined, null].map((reader) => hasNumber(contact, reader))).toEqual([known, before, without])
})

it('there is none where the server says so', () => {
  expect(hasNumber({ phone: '•••••••••••9999', hiddenPhone: { type: 'INVALID' } }, undefined)).toBe(false)
})
