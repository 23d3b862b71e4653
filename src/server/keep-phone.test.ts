import { expect, it } from 'vitest'
import { keepPhone } from './keep-phone.ts'

it('keeps rows whose phone has the same digits, number or string, each as it came', () => {
  const rows = '{"phone":380965901726,"fields":{"9":"b","1":"a"}},{"phone":"+380 (96) 590-17-26"}'
  const others = '{"phone":3809659017260},{"phone":"38096590172"},{"phone":null},{},null,7,"380965901726"'
  expect(keepPhone(`{"data":[${others},${rows}],"meta":{}}`, '380965901726')).toBe(
    `{"data":[${rows.replace(/, /g, ',')}]}`,
  )
})

it('answers the first page of everybody with nobody', () => {
  expect(keepPhone('{"data":[{"phone":380000000001},{"phone":380000000002}]}', '380965901726')).toBe('{"data":[]}')
})

it.each(['{"data":{}}', '{"data":null}', '{}'])('calls %s malformed', (text) => {
  expect(() => keepPhone(text, '380965901726')).toThrow('upstream-malformed')
})
