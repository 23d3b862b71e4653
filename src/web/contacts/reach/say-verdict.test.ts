import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StopListRow } from '#contract/stop-list.ts'
import type { StopLists } from '#contract/verdict.ts'
import { loadPhoneReader } from '../../phone/phone-reader.ts'
import { loadLanguage } from '../../texts/language.ts'
import { sayVerdict } from './say-verdict.ts'

const now = Date.parse('2026-03-01T10:00:00Z')
const [hour, day] = [3_600_000, 86_400_000]
const ago = (span: number) => new Date(now - span).toISOString()
const readPhone = await loadPhoneReader()
const languages = await Promise.all((['en', 'uk'] as const).map((code) => loadLanguage(code)))
const [english = languages[0]] = languages
const [mobile, landline, invalid] = ['380965901726', '380442790412', '999999999999999']

function listed(lists: Partial<StopListRow>): StopListRow {
  return { phone: mobile, createdAt: ago(30 * day), sms: false, viber: false, rcs: false, unknown: [], ...lists }
}

function said(
  {
    status = 'active',
    checkedAt = ago(hour) as string | null,
    phone = mobile as string | null,
    lists = [] as StopLists,
  },
  language = english,
) {
  const contact = { phone, hiddenPhone: null, hlr: { status, checkedAt } }
  const stopList = phone === null ? undefined : lists
  const verdict = language && sayVerdict({ stopList, contact, readPhone, timeZone: 'UTC', now }, language)
  if (!verdict) throw new Error('Nothing is said')
  return verdict
}

it('says of calls what is sure, and no more, in both languages', () => {
  const input = fc.record({
    status: fc.constantFrom('active', 'absent', 'sent', 'unknown', 'failed', 'barred', 'ported', ''),
    checkedAt: fc.oneof(fc.constantFrom(null, 'soon'), fc.integer({ min: -hour, max: 100 * day }).map(ago)),
    phone: fc.constantFrom(mobile, landline, invalid, null),
    lists: fc.oneof(
      fc.constant<StopLists>('unavailable'),
      fc.array(fc.record({ sms: fc.boolean(), viber: fc.boolean(), rcs: fc.boolean() }).map(listed), { maxLength: 2 }),
    ),
  })
  fc.assert(
    fc.property(input, (facts) => {
      for (const language of languages) {
        const { sentence, step, reason, rows } = said(facts, language)
        for (const text of [sentence, step]) expect(text).toMatch(/^\p{Lu}[^.]*\.$/u)
        expect(sentence + step + reason + JSON.stringify(rows)).not.toMatch(/undefined|NaN|=>/)
      }
      const { sentence, rows } = said(facts)
      const [sms, , , , call] = rows.map(({ outcome }) => outcome)
      const areHopeful = call === 'likely' || call === 'probably'
      if (/calls? only|get through/i.test(sentence)) expect(areHopeful).toBe(true)
      if (/calls will probably fail/i.test(sentence)) expect(call).toMatch(/^unlikely/)
      // Where the answer for calls is another one than for SMS, the sentence has it, unless nobody knows at all.
      if (areHopeful && sms !== call) expect(sentence).toMatch(/calls/i)
      if (call === 'unlikely-now' || call === 'unlikely')
        expect(sentence).toMatch(/calls|hardly at all|not just now|not by phone/i)
    }),
    { numRuns: 500 },
  )
})

it('gives channels of which the same is said to the first of them', () => {
  const of = (facts: Parameters<typeof said>[0]) => said(facts).rows.map(({ saidBy }) => saidBy)
  expect(of({})).toEqual([undefined, undefined, 'viber', 'viber', 'sms'])
  expect(of({ phone: null })).toEqual([undefined, 'sms', 'sms', 'sms', 'sms'])
  expect(of({ lists: [listed({ sms: true, viber: true })] })).toEqual([
    undefined,
    'sms',
    undefined,
    undefined,
    undefined,
  ])
  const atOtherTimes = [listed({ sms: true }), listed({ viber: true, createdAt: ago(60 * day) })]
  expect(of({ lists: atOtherTimes }).slice(0, 2)).toEqual([undefined, undefined])
})

it('gives the reason a date only where it holds for all lists', () => {
  expect(said({ lists: [listed({ sms: true, rcs: true })] }).reason).toBe(
    'On the SMS and RCS stop lists since 30 Jan 2026',
  )
  const lists = [listed({ sms: true }), listed({ viber: true, createdAt: ago(60 * day) })]
  expect(said({ lists }).reason).toBe('On the SMS and Viber stop lists')
})

it('says why others are not known where the operator bars', () => {
  const { rows } = said({ status: 'barred' })
  expect(rows.map(({ reason }) => reason)).toEqual([
    'The operator was barring the number 1 hour ago',
    ...Array(3).fill('The operator was barring the number 1 hour ago; over the internet a message may still arrive'),
    'The operator was barring the number 1 hour ago',
  ])
})
