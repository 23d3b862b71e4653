import { expect, it } from 'vitest'
import { isMasked, plainPhone } from './plain-phone.ts'

it.each([
  ['380965901726', false, '+380965901726'],
  ['0965901726', false, '0965901726'],
  ['380•••••1726', true, '+380 ••••• 1726'],
  ['•••••••1726', true, '••••••• 1726'],
  ['00380•••••1726', true, '00380 ••••• 1726'],
  ['••••', true, '••••'],
])('%s is masked: %s, and is written %s', (phone, hidden, written) => {
  expect([isMasked(phone), plainPhone(phone)]).toEqual([hidden, written])
})

it.each([null, '', '380', 'Call •••', '+380 •• •••-17-26'])('%j is no masked phone', (phone) => {
  expect(isMasked(phone)).toBe(false)
})
