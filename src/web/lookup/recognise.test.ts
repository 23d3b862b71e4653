import { describe, expect, it } from 'vitest'
import { loadNumberingPlans } from '../phone/phone-reader.ts'
import { createNumbering } from './numbering.ts'
import { recognise } from './recognise.ts'

const plans = await loadNumberingPlans()

/** What is found, briefly: IDs as numbers, phones as text with a plus, what may be either as both. */
function found(text: string): (number | string)[] {
  return recognise(text, createNumbering(plans, [])).candidates.flatMap((candidate) => [
    ...(candidate.kind === 'phone' ? [] : [candidate.id]),
    ...('phone' in candidate ? [`+${candidate.phone}`] : []),
  ])
}

const phone = '+380965901726'

describe('a contact ID', () => {
  it.each<[string, number]>([
    ['248452739', 248452739],
    ['  248452739\n', 248452739],
    ['#248452739', 248452739],
    ['# 248452739', 248452739],
    ['№ 248452739', 248452739],
    ['\u00a0248452739\u200b', 248452739],
    ['２４８４５２７３９', 248452739],
    ['٢٤٨٤٥٢٧٣٩', 248452739],
    ['ID: 248452739', 248452739],
    ['contact 248452739', 248452739],
    ['Контакт 248452739 не отвечает', 248452739],
    ['Please look at 248452739, thanks', 248452739],
    ['(248452739)', 248452739],
  ])('is found in %j', (text, id) => {
    expect(found(text)[0]).toBe(id)
  })

  it.each<[string, number]>([
    ['7', 7],
    ['12345678', 12345678],
    ['9007199254740991', 9007199254740991],
    ['ID 42', 42],
    ['contact id #7 please', 7],
    ['ID248452739', 248452739],
    ['Сумка 248452739', 248452739],
  ])('of another length is found in %j, and nothing else', (text, id) => {
    expect(found(text)).toEqual([id])
  })

  it('of nine digits alone may be a phone as well', () => {
    expect(found('248452739')).toEqual([248452739, '+248452739'])
  })
})

describe('a phone', () => {
  it.each([
    '+380965901726',
    '+380 96 590-17-26',
    '+380 (96) 590 17 26',
    '+380(96)590.17.26',
    '+ 380 96 590 17 26',
    '00380965901726',
    '00 380 96 590 17 26',
    '380965901726',
    '380 96 590 17 26',
    '380-96-590-17-26',
    '+380\u00a096\u00a0590\u00a017\u00a026',
    '+380\u202f96\u2011590\u201317\u221226',
    '\u202a+380 96 590 17 26\u202c',
    '＋３８０９６５９０１７２６',
    'tel:+380965901726',
    'Call tel:+380-96-590-17-26 now',
    'Тел. +380 96 590 17 26, дзвонити після 18:00',
    'телефон: 380965901726',
    'Моб.: +38 096 590 17 26',
    'Phone (380) 96 590 17 26',
    'Ann +380965901726; order 1234567890',
    '+380 (0)96 590 17 26',
    '00380 (0) 96 590 17 26',
    '380965901726 2025',
    '+380 96 5901726 / 2',
    'https://wa.me/380965901726',
    'https://t.me/+380965901726',
    'viber://chat?number=%2B380965901726',
    'Суми, 380965901726',
    'платник 380965901726',
  ])('is found in %j', (text) => {
    expect(found(text)).toEqual([phone])
  })

  it.each<[string, string]>([
    ['+1 (212) 555-0123', '+12125550123'],
    ['+44 20 7946 0958', '+442079460958'],
    ['0044 20 7946 0958', '+442079460958'],
    ['+382 67 168 999', '+38267168999'],
    ['+999999999999999', '+999999999999999'],
    ['33601148802', '+33601148802'],
    ['+33 6.01.14.88.02', '+33601148802'],
    ['+33.6.01.14.88.02', '+33601148802'],
    ['+45 12-34-56-78', '+4512345678'],
    ['+44 (0) 20 7946 0958', '+442079460958'],
  ])('of another country is found in %j', (text, digits) => {
    expect(found(text)).toEqual([digits])
  })
})

describe('a link', () => {
  it.each<[string, number]>([
    ['https://desk.example.com/contacts/248452739', 248452739],
    ['http://localhost:5173/contacts/248452739', 248452739],
    ['https://desk.example.com/contacts/248452739#fields', 248452739],
    ['https://desk.example.com/contacts/248452739?from=ticket', 248452739],
    ['see https://desk.example.com/contacts/248452739.', 248452739],
    ['<https://desk.example.com/contacts/248452739>', 248452739],
  ])('gives the last number of %j', (text, id) => {
    expect(found(text)).toEqual([id])
  })

  it('without a number gives nothing', () => {
    expect(found('https://desk.example.com/contacts/')).toEqual([])
  })
})

describe('a ticket text', () => {
  it.each<[string, (number | string)[]]>([
    [
      'Клиент +380 96 590-17-26 (запасной 00382 67 168 999) пишет: контакт 248452739 не получает SMS с 19.02.2025 14:51.',
      [phone, '+38267168999', 248452739],
    ],
    ['Order 4815162342 of 2025-02-19 14:51:44, contact 248452739', [248452739]],
    ['Замовлення № 1234567890123, тел. 380965901726', [phone]],
    ['Invoice no. 380965901726 was paid', []],
    ['Two numbers: +380965901726 and +380965901726', [phone]],
    ['https://desk.example.com/contacts/7 or 248452739', [7, 248452739]],
    ['Ticket #123456789 about https://desk.example.com/contacts/248452739', [248452739]],
    ['248452739\n248452953', [248452739, 248452953]],
    ['248452739 248452953', [248452739, 248452953]],
    ['248452739,248452953', [248452739, 248452953]],
    ['248452739 (380965901726)', [248452739, phone]],
    ['380965901726 (248452739)', [phone, 248452739]],
    ['+380965901726 248452739', [phone, 248452739]],
    ['+380 96 590 17 26 - 248452739', [phone, 248452739]],
    ['380 96 590 17 26 380 97 144 34 55', [phone, '+380971443455']],
    ['380965901726,380971443455', [phone, '+380971443455']],
    ['Invoice 380965901726 380971443455', ['+380971443455']],
    ['Сума 380965901726', []],
    ['платіж 380965901726', []],
    ['Amount 1 234 567.89 EUR', []],
    ['from 10.12.2024 to 11.12.2024 at 09:30', []],
    ['ann248452739@example.com', []],
    ['SKU-248452739-B', []],
    ['IBAN UA213223130000026007233566001', []],
    ['version 1.2.3, build 20250219', []],
  ])('%j gives %j', (text, candidates) => {
    expect(found(text)).toEqual(candidates)
  })
})

it.each(['', ' ', '#', 'Ann', '0', '00', '-7', '1e3', '12 34', '+12345678', '99999999999999999', '0965901726', '…'])(
  'nothing is found in %j',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

it('only the beginning of a very long text is read', () => {
  expect(found(`${'x '.repeat(20_000)} 248452739`)).toEqual([])
})
