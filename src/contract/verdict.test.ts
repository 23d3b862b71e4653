import { describe, expect, it } from 'vitest'
import { ago, checked, day, hour, listed, never, now, onAllLists } from './testing/people.ts'
import { type StopLists, type VerdictInput, verdictOf } from './verdict.ts'

const fresh = checked('active', 2 * hour)

function verdict(input: Partial<VerdictInput>) {
  return verdictOf({ stopList: [], hlr: fresh, kindOfNumber: 'mobile', timeZone: 'UTC', now, ...input })
}

/** The outcomes of SMS, Viber, RCS, WhatsApp and call. */
const outcomes = (input: Partial<VerdictInput>) => verdict(input).rows.map(({ outcome }) => outcome)
const causes = (input: Partial<VerdictInput>) => verdict(input).rows.map(({ cause }) => cause)
const five = (sms: string, chat: string, call: string) => [sms, chat, chat, chat, call]

describe('a row of the stop lists', () => {
  it.each([
    ['sms', ['blocked', 'likely', 'likely', 'not-known', 'likely']],
    ['viber', ['likely', 'blocked', 'likely', 'not-known', 'likely']],
    ['rcs', ['likely', 'likely', 'blocked', 'not-known', 'likely']],
  ] as const)('for %s blocks that channel alone, and leaves WhatsApp unknown', (channel, expected) => {
    expect(outcomes({ stopList: [listed({ [channel]: true })] })).toEqual(expected)
  })

  it.each(['mobile', 'landline', 'invalid', 'unknown', 'loading'] as const)('wins over a number that is %s', (kind) => {
    expect(outcomes({ stopList: [onAllLists], kindOfNumber: kind }).slice(0, 3)).toEqual([
      'blocked',
      'blocked',
      'blocked',
    ])
  })

  it('holds since its first date, and without one too', () => {
    const rows = [onAllLists, listed({ sms: true, createdAt: ago(60 * day) }), listed({ sms: true, createdAt: 'soon' })]
    expect(verdict({ stopList: rows }).rows.map(({ at }) => at)).toEqual(
      [60 * day, 30 * day, 30 * day, NaN, 2 * hour].map((span) => (Number.isNaN(span) ? undefined : now - span)),
    )
    const [sms] = verdict({ stopList: [listed({ sms: true, createdAt: null })] }).rows
    expect(sms).toEqual({ channel: 'sms', outcome: 'blocked', cause: 'stop-list', tone: 'bad', at: undefined })
  })

  it('of a list that this page does not know leaves WhatsApp unknown', () => {
    const row = listed({ unknown: [{ name: 'whatsapp_stoplist', value: true }] })
    expect(outcomes({ stopList: [row] })).toEqual(['likely', 'likely', 'likely', 'not-known', 'likely'])
    expect(causes({ stopList: [row] })[3]).toBe('unreported')
  })

  it('leaves WhatsApp unknown whatever the HLR status, but for a number that cannot be reached', () => {
    const [listedNever, listedBarred] = [never, checked('barred', hour)].map((hlr) => ({ stopList: [onAllLists], hlr }))
    expect(causes({ ...listedNever })[3]).toBe('unreported')
    expect(causes({ ...listedBarred })[3]).toBe('unreported')
    expect(outcomes({ stopList: [onAllLists], kindOfNumber: 'landline' })[3]).toBe('unlikely')
  })

  it('that names no list blocks nothing', () => {
    expect(outcomes({ stopList: [listed({})] })).toEqual(five('likely', 'likely', 'likely'))
  })
})

describe('a missing input', () => {
  it('leaves messages unknown where the stop lists could not be asked for, and calls to the rest', () => {
    expect(outcomes({ stopList: 'unavailable' })).toEqual(five('not-known', 'not-known', 'likely'))
    expect(causes({ stopList: 'unavailable', hlr: never })[0]).toBe('lists-unavailable')
    expect(verdict({ stopList: 'unavailable' }).tone).toBe('warning')
    expect(outcomes({ stopList: 'unavailable', kindOfNumber: 'landline' })[0]).toBe('not-known')
  })

  it('leaves messages open while the stop lists are on their way', () => {
    expect(outcomes({ stopList: 'loading' })).toEqual(five('pending', 'pending', 'likely'))
  })

  it('leaves everything open that is not blocked while the kind of number is on its way', () => {
    expect(outcomes({ kindOfNumber: 'loading' })).toEqual(five('pending', 'pending', 'pending'))
    expect(outcomes({ kindOfNumber: 'loading', stopList: [onAllLists] }).slice(3)).toEqual(['pending', 'pending'])
  })

  it.each(['other', 'unknown'] as const)('takes a number whose kind is %s as any other', (kindOfNumber) => {
    expect(outcomes({ kindOfNumber })).toEqual(five('likely', 'likely', 'likely'))
  })

  it.each([
    ['a status', { status: '', checkedAt: null }, 'no-status'],
    ['a date', { status: 'active', checkedAt: null }, 'undated'],
    ['a date that can be read', { status: 'active', checkedAt: 'last Tuesday' }, 'undated'],
    ['a date with a value', { status: 'absent', checkedAt: '0000-00-00 00:00:00' }, 'undated'],
    ['a zone that fits', checked('active', -2 * hour), 'future'],
    ['the same for a phone that was off', checked('absent', -2 * hour), 'future'],
  ])('promises nothing without %s', (_, hlr, cause) => {
    expect(outcomes({ hlr })).toEqual(five('not-known', 'not-known', 'not-known'))
    expect(causes({ hlr })).toEqual(Array(5).fill(cause))
  })
})

it.each([
  ['no number', 'missing', undefined],
  ['a number that cannot be one', 'invalid', [] as StopLists],
] as const)('finds it unlikely that %s is reached', (_, kindOfNumber, stopList) => {
  expect(outcomes({ kindOfNumber, stopList })).toEqual(five('unlikely', 'unlikely', 'unlikely'))
})

it.each([
  ['was seen lately', fresh, 'likely'],
  ['was never checked', never, 'not-known'],
  ['was off lately', checked('absent', hour), 'unlikely-now'],
  ['is barred', checked('barred', hour), 'unlikely'],
])('sends no message to a landline, and calls it as ever when it %s', (_, hlr, call) => {
  expect(outcomes({ hlr, kindOfNumber: 'landline' })).toEqual(five('unlikely', 'unlikely', call))
})

it.each([
  ['active, fresh', fresh, five('likely', 'likely', 'likely'), 'good'],
  ['active, ageing', checked('active', 2 * day), five('probably', 'probably', 'probably'), 'good'],
  ['active, stale', checked('active', 10 * day), five('probably', 'probably', 'probably'), 'neutral'],
  ['active, too old', checked('active', 60 * day), five('not-known', 'not-known', 'not-known'), 'neutral'],
  ['never checked', never, five('not-known', 'not-known', 'not-known'), 'neutral'],
  ['without a clear answer', checked('unknown', hour), five('not-known', 'not-known', 'not-known'), 'neutral'],
  ['failed', checked('failed', hour), five('not-known', 'not-known', 'not-known'), 'neutral'],
  ['a new word', checked('ported', hour), five('not-known', 'not-known', 'not-known'), 'neutral'],
  ['absent, fresh', checked('absent', 3 * hour), five('waits', 'waits', 'unlikely-now'), 'warning'],
  ['absent, stale', checked('absent', 3 * day), five('not-known', 'not-known', 'not-known'), 'neutral'],
  ['sent', checked('sent', 60_000), five('running', 'running', 'running'), 'info'],
  ['sent long ago', checked('sent', hour), five('running', 'running', 'running'), 'info'],
  ['sent without a date', { status: 'sent', checkedAt: null }, five('running', 'running', 'running'), 'info'],
  ['sent in the future', checked('sent', -hour), five('running', 'running', 'running'), 'info'],
  ['barred', checked('barred', day), five('unlikely', 'not-known', 'unlikely'), 'bad'],
  ['barred, stale', checked('barred', 20 * day), five('unlikely', 'not-known', 'unlikely'), 'bad'],
])('an HLR status that is %s gives its outcomes and its tone', (_, hlr, expected, tone) => {
  expect(outcomes({ hlr })).toEqual(expected)
  expect(verdict({ hlr }).tone).toBe(tone)
})
