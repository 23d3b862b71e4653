import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contactAnswerSchema } from '#contract/contact.ts'
import { parseJson } from '#contract/json.ts'
import { maskPhones } from './server/masking/mask-phones.ts'
import { describeHiddenPhone } from './server/proxy/hidden-phone.ts'
import { anyPhone, leaksIn } from './server/testing/any-phone.ts'
import { kindOfNumber } from './web/contacts/reach/kind-of-number.ts'
import type { PhoneReading } from './web/phone/phone.ts'
import { loadPhoneReader } from './web/phone/phone-reader.ts'

const readPhone = await loadPhoneReader()

function contactOf(answer: string) {
  const { data } = contactAnswerSchema(7).parse(parseJson(answer))
  return { ...data, reading: data.phone === null ? undefined : readPhone(data.phone, data.hiddenPhone) }
}

/** All that a reading tells besides the digits. */
function toldBy(reading: PhoneReading | undefined) {
  return reading && { country: reading.country, type: reading.type, timeZones: reading.timeZones, flag: reading.flag }
}

const described = (whole: string) => describeHiddenPhone(maskPhones(whole), whole)

/** Of every country, as its own people write them. */
const realistic = fc
  .tuple(
    fc.constantFrom('380', '1', '49', '44', '48', '34', '7', '39', '61', '800', '882'),
    fc.stringMatching(/^\d{10}$/),
  )
  .map(([code, rest]) => code + rest)

it('a masked phone is of the same kind and country as the whole one, and shows no more digits', () => {
  const property = fc.property(fc.oneof(anyPhone, realistic), fc.constantFrom('', '"', '"+'), (phone, quote) => {
    const whole = `{"data":{"id":7,"phone":${quote}${phone}${quote && '"'}}}`
    const answer = described(whole)
    const [before, after] = [contactOf(whole), contactOf(answer)]
    expect(after.phone).toContain('•')
    expect(kindOfNumber(after, readPhone)).toBe(kindOfNumber(before, readPhone))
    // A phone that repeats itself may be hidden whole: the page has no plan to look its country up in then.
    if (!after.phone?.startsWith('•')) expect(toldBy(after.reading)).toEqual(toldBy(before.reading))
    expect(after.hiddenPhone?.country).toBe(before.reading?.country)
    expect(leaksIn(answer, [phone])).toEqual([])
    expect(after.unknown).toEqual([])
  })
  fc.assert(property, { numRuns: 2000 })
})

it.each([
  ['no phone', '{"data":{"id":7,"phone":null}}'],
  ['no member for it', '{"data":{"id":7}}'],
  ['an object for it', '{"data":{"id":7,"phone":{"a":1}}}'],
  ['words for it', '{"data":{"id":7,"phone":"by e-mail"}}'],
  ['a phone elsewhere only', '{"data":{"id":7,"fields":{"phone":380965901726}}}'],
  ['no contact', '{"data":[{"id":7,"phone":380965901726}]}'],
])('an answer with %s gets no more than its mask', (_, whole) => {
  expect(described(whole)).toBe(maskPhones(whole))
})

it('takes the last of two phones, as the page does, and stands behind it', () => {
  expect(described('{"data":{"phone":380442790412,"id":7,"phone":380965901726,"groups":[]}}')).toBe(
    '{"data":{"phone":"380•••••0412","id":7,"phone":"380•••••1726","hidden_phone":{"country":"UA","type":"MOBILE"},"groups":[]}}',
  )
})

it('takes no words of others for those of the server', () => {
  const read = (hidden: string) =>
    contactOf(`{"data":{"id":7,"phone":"380•••••1726","hidden_phone":${hidden}}}`).hiddenPhone
  expect(read('{"type":"MOBILE"}')).toEqual({ type: 'MOBILE' })
  for (const odd of ['{"type":"constructor"}', '{"country":{}}', '"MOBILE"', 'null', '[]']) expect(read(odd)).toBeNull()
})
