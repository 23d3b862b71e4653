import { describe, expect, it } from 'vitest'
import { isKey, isLetter } from './keyboard.ts'

type Press = [key: string, code: string, isShifted?: boolean]
const press = ([key, code, shiftKey = false]: Press) => ({ key, code, shiftKey })

describe('a key that is pressed alone', () => {
  it.each<[wanted: string, keyboard: string, ...Press]>([
    ['r', 'English', 'r', 'KeyR'],
    ['r', 'English with caps lock', 'R', 'KeyR'],
    ['r', 'Dvorak', 'r', 'KeyO'],
    ['r', 'Ukrainian', 'к', 'KeyR'],
    ['t', 'Greek', 'τ', 'KeyT'],
    ['f', 'Arabic', 'ب', 'KeyF'],
    ['c', 'Georgian', 'ც', 'KeyC'],
    ['/', 'English', '/', 'Slash'],
    ['/', 'English, of the number pad', '/', 'NumpadDivide'],
    ['/', 'German', '/', 'Digit7', true],
    ['/', 'French', '/', 'Period', true],
    ['/', 'Ukrainian', '.', 'Slash'],
    ['/', 'Ukrainian, as it is written there', '/', 'Backslash', true],
    ['/', 'Hebrew', '.', 'Slash'],
    ['/', 'Arabic', 'ظ', 'Slash'],
    ['?', 'English', '?', 'Slash', true],
    ['?', 'German', '?', 'Minus', true],
    ['?', 'Ukrainian', ',', 'Slash', true],
    ['?', 'Ukrainian, as it is written there', '?', 'Digit7', true],
  ])('is %s on a keyboard that is %s', (wanted, _, ...how) => {
    expect(isKey(press(how), wanted)).toBe(true)
  })

  it.each<[wanted: string, why: string, ...Press]>([
    ['r', 'another letter stands at its place', 'p', 'KeyR'],
    ['r', 'it is a capital', 'R', 'KeyR', true],
    ['r', 'it is the first half of a sign', 'Dead', 'KeyR'],
    ['r', 'an input method has it', 'Process', 'KeyR'],
    ['/', 'a hyphen stands at its place in German', '-', 'Slash'],
    ['/', 'an exclamation mark stands at its place in French', '!', 'Slash'],
    ['/', 'a letter stands at its place in Dvorak', 'z', 'Slash'],
    ['/', 'it is a full stop of its own key', '.', 'Period'],
    ['/', 'it is a question mark', '?', 'Slash', true],
    ['?', 'it is a slash', '/', 'Slash'],
    ['?', 'it is a comma of its own key', ',', 'Comma'],
    ['?', 'it is an underscore in German', '_', 'Slash', true],
  ])('is not %s where %s', (wanted, _, ...how) => {
    expect(isKey(press(how), wanted)).toBe(false)
  })

  it.each(['ctrlKey', 'metaKey', 'altKey', 'repeat'])('is none with %s', (held) => {
    for (const how of [press(['r', 'KeyR']), press(['/', 'Slash'])]) {
      expect(isKey({ ...how, [held]: true }, how.key)).toBe(false)
    }
  })

  it('is none with AltGr, by which letters become signs', () => {
    const getModifierState = (name: string) => name === 'AltGraph'
    expect(isKey({ ...press(['¶', 'KeyR']), getModifierState }, 'r')).toBe(false)
  })
})

it('a letter with Ctrl is found by its place only where the letters are not Latin', () => {
  expect(isLetter({ key: 'л', code: 'KeyK' }, 'k')).toBe(true)
  expect(isLetter({ key: 'K', code: 'KeyK' }, 'k')).toBe(true)
  expect(isLetter({ key: 't', code: 'KeyK' }, 'k')).toBe(false)
})
