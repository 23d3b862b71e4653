import { expect, it } from 'vitest'
import { exactMatches } from './exact-matches.ts'

const answer = (text: string) => ({ status: 200, text, body: JSON.parse(text) })
const phone = '380965901726'

it('keeps rows whose phone has the same digits, number or string, each as it came', () => {
  const rows = ['{"phone":380965901726, "fields":{"9":"b","1":1.50}}', '{"phone":"+380 (96) 590-17-26"}']
  const others = '{"phone":3809659017260},{"phone":"38096590172"},{"phone":null},{},null,7,"380965901726"'
  expect(exactMatches(answer(`{"data":[${others},${rows[0]} , ${rows[1]}],"meta":{}}`), phone)).toBe(
    `{"data":[${rows.join(',')}]}`,
  )
})

it('keeps a row whose phone is written as a decimal', () => {
  expect(exactMatches(answer('{"data":[{"phone":380965901726.0}]}'), phone)).toBe('{"data":[{"phone":380965901726.0}]}')
})

it('answers the first page of everybody with nobody', () => {
  expect(exactMatches(answer('{"data":[{"phone":380000000001},{"phone":380000000002}]}'), phone)).toBe('{"data":[]}')
})

it.each(['{"data":{}}', '{"data":null}', '{}', JSON.stringify({ data: Array(501).fill({}) })])(
  'calls %.20s malformed',
  (text) => {
    expect(() => exactMatches(answer(text), phone)).toThrow('upstream-malformed')
  },
)
