import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StopListRow } from './stop-list.ts'
import { channels, type StopLists, type VerdictInput, verdictOf } from './verdict.ts'

const now = Date.parse('2026-03-01T10:00:00Z')
const [hour, day] = [3_600_000, 86_400_000]
const ago = (span: number) => new Date(now - span).toISOString()
const checked = (status: string, span: number) => ({ status, checkedAt: ago(span) })
const never = { status: 'unknown', checkedAt: null }

function listed(lists: Partial<StopListRow>): StopListRow {
  return {
    phone: '380501234567',
    createdAt: ago(30 * day),
    sms: false,
    viber: false,
    rcs: false,
    unknown: [],
    ...lists,
  }
}
const all = listed({ sms: true, viber: true, rcs: true })

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
    ['leaves calls where all messages are blocked', { stopList: [all], hlr: never }, 'only-calls'],
    ['leaves hardly anything where calls are barred too', { stopList: [all], hlr: barred }, 'hardly'],
    ['says that the phone is off too', { stopList: [all], hlr: checked('absent', hour) }, 'hardly-now'],
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
      const { rows, tone } = verdict({ hlr: { status, checkedAt }, stopList: stopList as StopLists, kindOfNumber })
      expect(rows.map(({ channel }) => channel)).toEqual([...channels])
      const isBad = rows.some(
        ({ outcome, cause }) => outcome === 'blocked' || (outcome === 'unlikely' && cause === 'barred'),
      )
      expect(tone === 'bad').toBe(isBad)
      if (rows.some(({ outcome }) => outcome !== 'likely' && outcome !== 'probably')) expect(tone).not.toBe('good')
      const promised = rows.filter(({ outcome }) => ['likely', 'probably', 'waits'].includes(outcome))
      for (const { at } of promised) expect(at).toBeLessThanOrEqual(now + 60_000)
    }),
    { numRuns: 1000 },
  )
})
