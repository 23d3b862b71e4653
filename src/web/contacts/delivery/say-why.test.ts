import { expect, it } from 'vitest'
import type { Why } from '#contract/why.ts'
import { whyRows } from '#contract/why-table.ts'
import { why as english } from '../../texts/en/why.ts'
import { why as ukrainian } from '../../texts/uk/why.ts'
import { sayWhy } from './say-why.ts'

const bare: Omit<Why, 'reason'> = { channel: 'sms', at: undefined, hours: undefined, tries: undefined, status: '' }
const whole = { ...bare, at: 1, hours: 24, tries: 5, status: 'ported' }
const needFacts = ['barred', 'phone-off', 'was-reachable', 'listed-after', 'time-over']

it.each([
  ['en', english],
  ['uk', ukrainian],
] as const)('has a sentence for each reason in %s, with and without its facts', (_, texts) => {
  for (const reason of Object.keys(texts.reasons) as Why['reason'][]) {
    for (const facts of needFacts.includes(reason) ? [whole] : [bare, whole]) {
      const said = sayWhy(
        { ...facts, reason },
        texts,
        () => 'SMS',
        () => '5 Mar, 10:00',
      )
      for (const sentence of Object.values(said)) {
        expect(sentence, reason).toMatch(/^\p{Lu}.*[.]$/u)
        expect(sentence, reason).not.toMatch(/undefined|null|NaN|“”|«»|\b0 | {2}| [.;:]/)
      }
    }
  }
  expect(Object.keys(texts.reasons)).toEqual(expect.arrayContaining(whyRows.map(({ reason }) => reason)))
})

it('puts channel, time and counts in their places', () => {
  const say = (facts: Partial<Why> & Pick<Why, 'reason'>) =>
    sayWhy(
      { ...bare, ...facts },
      english,
      (channel) => channel.toUpperCase(),
      (at) => `time ${at}`,
    ).why
  expect(say({ reason: 'listed-before', channel: 'viber', at: 7 })).toBe('On the VIBER stop list since time 7.')
  expect(say({ reason: 'time-over', hours: 1 })).toContain('for 1 hour,')
  expect(say({ reason: 'code-failed', tries: 5 })).toContain('5 tries are allowed')
  expect(say({ reason: 'new-status', status: 'ported' })).toContain('“ported”')
})
