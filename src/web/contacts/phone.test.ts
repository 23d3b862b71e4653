import { describe, expect, it } from 'vitest'
import { readPhone } from './phone.ts'

describe('readPhone', () => {
  it.each([
    ['380965901726', '+380 96 590 1726', 'UA'],
    ['38267168999', '+382 67 168 999', 'ME'],
    ['33601148802', '+33 6 01 14 88 02', 'FR'],
    ['14165550123', '+1 416 555 0123', 'CA'],
    ['77012345678', '+7 701 234 5678', 'KZ'],
  ])('reads %s', (digits, international, country) => {
    expect(readPhone(digits)).toEqual({ international, country })
  })

  it.each(['999999999999999', '123456789', '000000000', '38096590172600'])('finds no number in %s', (digits) => {
    expect(readPhone(digits)).toBeUndefined()
  })
})
