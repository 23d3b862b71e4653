import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskPhone } from './mask-phone.ts'

it.each([
  ['380965901726', '+380 96 590 1726', '+380 •• ••• 17 26'],
  ['12133734253', '+1 213 373 4253', '+1 ••• ••• 42 53'],
  ['4917612345603', '+49 176 12345603', '+49 ••• •••• 56 03'],
  ['33601148802', '+33 6 01 14 88 02', '+33 • •• •• 88 02'],
  ['2902057', '+290 20 57', '+290 •• 57'],
  ['999999999999999', undefined, '••••••••••• 99 99'],
  ['tel. 0965901726', undefined, 'tel. •••••• 17 26'],
])('%s shows its country code and its end: %s', (phone, international, masked) => {
  expect(maskPhone(phone, international)).toBe(masked)
})

it('never shows more of a phone than its code and four digits', () => {
  const groups = fc.array(fc.stringMatching(/^\d{1,5}$/), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{0,2}$/), groups, (code, national) => {
      const masked = maskPhone(code + national.join(''), `+${code} ${national.join(' ')}`)
      const digits = national.join('')
      expect(masked.replace(/\D/g, '').slice(code.length)).toBe(
        digits.slice(digits.length - Math.min(4, Math.floor(digits.length / 2))),
      )
    }),
  )
})
