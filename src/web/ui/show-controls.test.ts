import { describe, expect, it } from 'vitest'
import { showControls } from './show-controls.ts'

describe('showControls', () => {
  it.each([
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u206a',
    '\u206f',
    '\u200e',
    '\u200f',
    '\u061c',
  ])('shows %j by its code between digits', (control) => {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    expect(showControls(`380${control}96`)).toBe(`380[U+${code}]96`)
  })

  it('shows all that turn a text in Arabic too, but not the marks that it needs', () => {
    expect(showControls('\u202eطلب\u200f 4711\u202c')).toBe('[U+202E]طلب\u200f 4711[U+202C]')
    expect(showControls('שלום\u200e!')).toBe('שלום\u200e!')
  })

  it.each(['', 'Zufafa', 'محمد', 'שלום', '👩‍👩‍👧‍👦', 'a\tb\nc', 'zero\u200bwidth'])('leaves %j as it is', (text) => {
    expect(showControls(text)).toBe(text)
  })
})
