import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hexOf, spellings } from '../testing/disguises.ts'
import { maskPhones } from './mask-phones.ts'

const phone = '380965901726'
const other = '14155550132'

/** One member beside a contact's own phone. @param value JSON */
function masked(value: string, own = phone): string {
  const json = `{"data":{"id":248452739,"phone":${own},"x":${value}}}`
  const answer = maskPhones(json)
  JSON.parse(answer)
  return answer.slice(answer.indexOf('"x":') + 4, -2)
}

describe('the phone of a contact keeps its country code and its end', () => {
  it.each([
    ['380965901726', '"380•••••1726"'],
    ['"380965901726"', '"380•••••1726"'],
    ['"+380 96 590-17-26"', '"+380 •• •••-17-26"'],
    ['3.80965901726e11', '"380•••••1726"'],
    ['380965901726.0', '"380•••••1726"'],
    ['14155550132', '"1••••••0132"'],
    ['376312345', '"376••2345"'],
    ['38267168999', '"382••••8999"'],
    ['800123456789', '"••••••••6789"'],
    ['999999999999999', '"•••••••••••9999"'],
    ['3800965901726', '"•••••••••1726"'],
    ['5901726', '"•••1726"'],
    ['"0965901726"', '"••••••1726"'],
    ['null', 'null'],
  ])('%s', (own, expected) => {
    expect(maskPhones(`{"data":{"phone":${own}}}`)).toBe(`{"data":{"phone":${expected}}}`)
    expect(maskPhones(`{"data":[{"id":24142096,"phone":${own}}]}`)).toBe(
      `{"data":[{"id":24142096,"phone":${expected}}]}`,
    )
  })
})

describe('any phone, wherever it stands, keeps no more', () => {
  it.each([
    ['"+1 (415) 555-0132"', '"+1 (•••) •••-0132"'],
    ['"+1.415.555.0132"', '"+1.•••.•••.0132"'],
    ['"001 415 555 0132"', '"001 ••• ••• 0132"'],
    ['"096 590 17 99"', '"••• ••• 17 99"'],
    ['"+44 (0)20 7946 0123"', '"+44 (•)•• •••• 0123"'],
    ['"+49\u00a0151‑2345\u200b6789"', '"+49\u00a0•••‑••••\u200b6789"'],
    ['"tel:+14155550132"', '"tel:+1••••••0132"'],
    ['"https://wa.me/14155550132?text=1"', '"https://wa.me/1••••••0132?text=1"'],
    ['"14155550132@mail.example"', '"1••••••0132@mail.example"'],
    ['"tel:+1%20415%20555%200132"', '"tel:+1%20•••%20•••%200132"'],
    ['"&#43;1&nbsp;415&nbsp;555&nbsp;0132"', '"&#43;1&nbsp;•••&nbsp;•••&nbsp;0132"'],
    ['"\\u002b1\\u00a0\\u0034\\u003155550132"', '"\\u002b1\\u00a0••••••0132"'],
    ['"٠٩٦٥٩٠١٧٩٩"', '"••••••١٧٩٩"'],
    ['"１４１５５５５０１３２"', '"１••••••０１３２"'],
    ['14155550132', '"1••••••0132"'],
    ['-14155550132', '"-1••••••0132"'],
    ['1.4155550132E+10', '"1••••••0132"'],
    ['141555501320e-1', '"1••••••0132"'],
    ['{"id":14155550132}', '{"id":"1••••••0132"}'],
    ['{"14155550132":[1]}', '{"1••••••0132":[1]}'],
    ['"{\\"tel\\":14155550132}"', '"{\\"tel\\":\\"1••••••0132\\"}"'],
    ['"14155550132, 14155550133"', '"1••••••0132, 1••••••0133"'],
    ['"14155550132 14155550133"', '"1••••••0132 1••••••0133"'],
    ['"096 590 17 99 097 144 34 55"', '"••• ••• •• •• ••• ••• •• ••"'],
    ['"14155550132 2025-03-10"', '"1••••••0132 2025-03-10"'],
  ])('%s', (value, expected) => {
    expect(masked(value)).toBe(expected)
  })

  it.each(Object.entries(spellings))('with its digits written %s', (_way, spell) => {
    const written = [...other].map(spell).join('')
    const shown = masked(JSON.stringify(`Call ${written}`))
    // What is left are the first digit, which is the country code, and the last four.
    const hidden = [...'415555'].map(hexOf).join('|')
    expect(shown.match(new RegExp(`(?:${hidden})(?=\\W|$)`, 'g'))?.length ?? 0).toBeLessThanOrEqual(4)
    expect(shown.match(/•/g)).toHaveLength(6)
  })
})

describe('whatever else a contact holds', () => {
  it.each([
    ['"5901726"', '"•••1726"'],
    ['5901726', '"•••1726"'],
    ['"38096"', '"•••••"'],
    ['"Zufafa590172"', '"Zufafa••••••"'],
    ['"3x8x0x9x6x5x9x0x1x7x2x6"', '"•x•x•x•x•x•x•x•x•x•x•x•"'],
    ['38096590.1726', '"380•••••.1726"'],
    ['"1726"', '"1726"'],
  ])('takes no part of the contact’s own phone for something else: %s', (value, expected) => {
    expect(masked(value)).toBe(expected)
  })
})

describe('what is no phone stays to the byte', () => {
  it.each([
    '"2025-02-19 14:50:21"',
    '"0000-00-00 00:00:00"',
    '"2025-03-10T13:53:05.000+00:00"',
    '"10.03.2025 15:53"',
    '"from 10/03/2025 to 3/15/2025"',
    '"Contact 248452739"',
    '248452739',
    '12345678',
    '1.50',
    '50.4501234567',
    '1234567.89',
    '0',
    'true',
    '"1 234 567,89"',
    '"\\u00e9\\/ \\ud83d\\ude00"',
    '"380•••••1726"',
    '[1,2,3,4,5,6,7,8,9,10,11,12]',
  ])('%s', (value) => {
    expect(masked(value)).toBe(value)
  })

  it('and so do the IDs by which the page asks for more, and white space', () => {
    const json =
      '\uFEFF{ "data" : [ {"id":2484527391,"groups":[{"id":"17265901"},{"id":5901726}]},\n {"id":"ea5db413-1234-4952-b745-902030210149"} ] }'
    expect(maskPhones(json)).toBe(json)
  })

  it('but an ID that is the phone is none', () => {
    expect(maskPhones(`{"data":{"id":${phone},"phone":${phone}}}`)).toBe(
      '{"data":{"id":"380•••••1726","phone":"380•••••1726"}}',
    )
  })
})

it('is done already in what is masked', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const once = maskPhones(json)
      expect(maskPhones(once)).toBe(once)
    }),
  )
})

it('takes nesting and length that would overflow a stack', () => {
  const deep = `{"data":${'['.repeat(100_000)}"${phone}"${']'.repeat(100_000)}}`
  expect(maskPhones(deep)).toBe(deep.replace(phone, '380•••••1726'))
  const long = `{"data":"${`\\u0000${phone} `.repeat(30_000)}"}`
  expect(maskPhones(long)).not.toContain('659')
})
