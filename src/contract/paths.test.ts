import { describe, expect, it } from 'vitest'
import { isPhone, parseContactId } from './paths.ts'

describe('parseContactId', () => {
  it.each([
    ['1', 1],
    ['248452739', 248452739],
    ['9007199254740991', 9007199254740991],
  ])('reads %s', (text, id) => {
    expect(parseContactId(text)).toBe(id)
  })

  it.each(['', '0', '01', '-1', '+1', '1.0', '1e3', ' 7 ', '7 ', '0x1', '٣', '9007199254740992', '99999999999999999'])(
    'refuses %j',
    (text) => {
      expect(parseContactId(text)).toBeUndefined()
    },
  )
})

describe('isPhone', () => {
  it.each(['123456789', '380965901726', '999999999999999'])('takes %s', (text) => {
    expect(isPhone(text)).toBe(true)
  })

  it.each(['', '12345678', '1234567890123456', '+380965901726', '380 965901726', '38096590172a'])(
    'refuses %j',
    (text) => {
      expect(isPhone(text)).toBe(false)
    },
  )
})
