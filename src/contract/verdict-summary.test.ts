import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ago, checked, day, hour, listed, never, now, onAllLists } from './testing/people.ts'
import { channels, type StopLists, type VerdictInput, verdictOf } from './verdict.ts'

function verdict(input: Partial<VerdictInput>) {
  const hlr = checked('active', 2 * hour)
  return verdictOf({ stopList: [], hlr, kindOfNumber: 'mobile', timeZone: 'UTC', now, ...input })
}

describe('the sentence', () => {
  const lists = (...names: string[]) => [listed(Object.fromEntries(names.map((name) => [name, true])))]
  const barred = checked('barred', hour)

  it.each([
    ['says nothing before the stop lists are here', { stopList: 'loading' }, 'pending'],
    ['says nothing before the kind of number is known', { kindOfNumber: 'loading' }, 'pending'],
    ['is about SMS where nothing is blocked', {}, 'messages'],
    ['says that the lists could not be asked for', { stopList: 'unavailable' }, 'unasked'],
    ['leaves calls where all messages are blocked', { stopList: [onAllLists] }, 'only-calls'],
    ['promises no call where nobody has checked the number', { stopList: [onAllLists], hlr: never }, 'no-messages'],
    ['promises no call while a check runs', { stopList: [onAllLists], hlr: checked('sent', hour) }, 'no-messages'],
    ['promises no call to a landline that nobody has checked', { kindOfNumber: 'landline', hlr: never }, 'no-messages'],
    ['leaves hardly anything where calls are barred too', { stopList: [onAllLists], hlr: barred }, 'hardly'],
    ['says that the phone is off too', { stopList: [onAllLists], hlr: checked('absent', hour) }, 'hardly-now'],
    ['leaves calls to a landline', { kindOfNumber: 'landline' }, 'only-calls'],
    ['leaves hardly anything to a landline that is barred', { kindOfNumber: 'landline', hlr: barred }, 'hardly'],
    ['leaves calls where the rest is a landline', { kindOfNumber: 'landline', stopList: lists('sms') }, 'only-calls'],
    ['names what is blocked and what is not', { stopList: lists('sms') }, 'some-blocked'],
  ] as const)('%s', (_, input, form) => {
    expect(verdict({ ...input, stopList: 'stopList' in input ? (input.stopList as StopLists) : [] }).summary.form).toBe(
      form,
    )
  })

  it('is about SMS where it can be sent, else about all that can', () => {
    expect(verdict({ stopList: lists('viber') }).summary).toMatchObject({ blocked: ['viber'], about: ['sms'] })
    expect(verdict({ stopList: lists('sms') }).summary).toMatchObject({ blocked: ['sms'], about: ['viber', 'rcs'] })
    expect(verdict({ stopList: lists('sms', 'viber') }).summary.about).toEqual(['rcs'])
  })
})

describe('the next step', () => {
  const sms = [listed({ sms: true })]
  const odd = [listed({ unknown: [{ name: 'whatsapp_stoplist', value: true }] })]
  const [off, barred] = [checked('absent', hour), checked('barred', hour)]

  it.each([
    ['to ask for a number where there is none', { kindOfNumber: 'missing', stopList: undefined }, 'ask-number'],
    ['to ask for the right one where it is none', { kindOfNumber: 'invalid', hlr: off }, 'ask-right-number'],
    ['the same of somebody on a stop list', { kindOfNumber: 'invalid', stopList: [onAllLists] }, 'ask-right-number'],
    ['to ask for another one where it is barred', { hlr: barred }, 'another-number'],
    ['the same where messages are blocked', { hlr: barred, stopList: [onAllLists] }, 'another-number'],
    ['the same where the lists are not known', { hlr: barred, stopList: 'unavailable' }, 'another-number'],
    ['to ask first where all is blocked', { stopList: [onAllLists] }, 'ask-first'],
    ['to ask first where nobody has checked', { stopList: sms, hlr: never }, 'ask-first'],
    ['to ask first a landline', { stopList: sms, kindOfNumber: 'landline' }, 'ask-first'],
    ['to ask first and later where the phone is off', { stopList: sms, hlr: off }, 'ask-first-later'],
    ['to ask which list it is', { stopList: odd }, 'ask-about-list'],
    ['to check the lists again', { stopList: 'unavailable', hlr: never }, 'lists-again'],
    ['to call or check them again', { stopList: 'unavailable' }, 'call-or-lists-again'],
    ['to call a landline', { kindOfNumber: 'landline' }, 'call-or-mobile'],
    ['to call a landline later', { kindOfNumber: 'landline', hlr: off }, 'later-or-mobile'],
    ['to try a landline', { kindOfNumber: 'landline', hlr: never }, 'try-or-mobile'],
    ['nothing special', {}, 'as-usual'],
    ['nothing special yet', { hlr: checked('active', 2 * day) }, 'as-usual'],
    ['to confirm the number', { hlr: checked('active', 10 * day) }, 'confirm'],
    ['to confirm whose it is', { hlr: checked('active', 60 * day) }, 'confirm-owner'],
    ['to try', { hlr: never }, 'try'],
    ['to try what was off long ago', { hlr: checked('absent', 3 * day) }, 'try'],
    ['to try what has no answer for long', { hlr: checked('sent', hour) }, 'try'],
    ['to tell an administrator', { hlr: checked('active', -2 * hour) }, 'tell-administrator'],
    ['to wait', { hlr: checked('sent', 60_000) }, 'wait'],
    ['to write now or call later', { hlr: off }, 'later'],
    ['nothing yet', { stopList: 'loading' }, undefined],
    ['nothing yet either', { kindOfNumber: 'loading' }, undefined],
  ] as const)('is %s', (_, input, step) => {
    expect(verdict(input as Partial<VerdictInput>).step).toBe(step)
  })
})

it('no verdict is green above a block, none promises without a readable date, and each has five rows', () => {
  const status = fc.constantFrom('active', 'absent', 'sent', 'unknown', 'failed', 'barred', 'ported', '')
  const checkedAt = fc.oneof(
    fc.constantFrom(null, '', '0000-00-00 00:00:00', 'soon'),
    fc.integer({ min: -100 * day, max: 100 * day }).map(ago),
  )
  const flag = fc.boolean()
  const row = fc.record({ sms: flag, viber: flag, rcs: flag }).map(listed)
  const stopList = fc.oneof(fc.constantFrom('loading', 'unavailable', undefined), fc.array(row, { maxLength: 2 }))
  const kind = fc.constantFrom('mobile', 'landline', 'other', 'invalid', 'missing', 'unknown', 'loading')
  fc.assert(
    fc.property(status, checkedAt, stopList, kind, (status, checkedAt, stopList, kindOfNumber) => {
      const { rows, tone, summary, step } = verdict({
        hlr: { status, checkedAt },
        stopList: stopList as StopLists,
        kindOfNumber,
      })
      expect(rows.map(({ channel }) => channel)).toEqual([...channels])
      const isBad = rows.some(
        ({ outcome, cause }) => outcome === 'blocked' || (outcome === 'unlikely' && cause === 'barred'),
      )
      expect(tone === 'bad').toBe(isBad)
      if (rows.some(({ outcome }) => outcome !== 'likely' && outcome !== 'probably')) expect(tone).not.toBe('good')
      const promised = rows.filter(({ outcome }) => ['likely', 'probably', 'waits'].includes(outcome))
      for (const { at } of promised) expect(at).toBeLessThanOrEqual(now + 60_000)
      expect(step === undefined).toBe(summary.form === 'pending')
      const call = rows.at(-1)?.outcome ?? ''
      if (summary.form === 'only-calls') expect(['likely', 'probably']).toContain(call)
      if (step === 'as-usual') expect(tone).toBe('good')
    }),
    { numRuns: 1000 },
  )
})
