import { describe, expect, it } from 'vitest'
import { type Contact, contactAnswerSchema } from '#contract/contact.ts'
import { parseJson } from '#contract/json.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import { type Change, changesOf, type Seen, see } from './changes.ts'

const plain = { id: 7, phone: 380965901726, hlr_status: 'sent', hlr_last_check: '2026-01-01 10:00:00', groups: [] }

function contact(more: object = {}): Contact {
  return contactAnswerSchema(7).parse(parseJson(JSON.stringify({ data: { ...plain, ...more } }))).data
}

function row(channels: Partial<StopListRow> = {}): StopListRow {
  return { phone: '380965901726', createdAt: null, sms: false, viber: false, rcs: false, unknown: [], ...channels }
}

/** One look after the other, a minute apart, from minute 0 on. */
function looks(...all: { contact?: Contact; stopLists?: StopListRow[] | undefined }[]): readonly Seen[] {
  return all.reduce<readonly Seen[]>(
    (seen, { contact: read = contact(), stopLists }, at) => see(seen, { at, contact: read, stopLists }),
    [],
  )
}

const changes = (seen: readonly Seen[]) => changesOf(seen, 'UTC')

const summary = ({ part, id, before, now, since }: Change) => ({
  what: `${part} ${id}`.trim(),
  before: before?.value,
  now: now?.value,
  since,
})
const active = { hlr_status: 'active', hlr_last_check: '2026-01-01 10:02:00' }
const sentCheck = { status: 'sent', checkedAt: '2026-01-01 10:00:00' }
const activeCheck = { status: 'active', checkedAt: '2026-01-01 10:02:00' }

describe('what changed while a tab was open', () => {
  it('is nothing at the first look, nor while all looks say the same', () => {
    expect(changes([])).toEqual([])
    expect(changes(looks({}))).toEqual([])
    expect(changes(looks({}, {}, {}))).toEqual([])
    expect(looks({}, {}, {})).toHaveLength(1)
  })

  it('is dated by the look that showed it first, however often the same comes again', () => {
    const seen = looks({}, {}, { contact: contact(active) }, { contact: contact(active) })
    expect(changes(seen).map(summary)).toEqual([{ what: 'hlr', before: sentCheck, now: activeCheck, since: 2 }])
  })

  it('is dated anew when it changes again, and compared with the first look', () => {
    const failed = { hlr_status: 'failed' }
    const [change] = changes(looks({}, { contact: contact(active) }, { contact: contact(failed) }))
    expect(change).toMatchObject({ before: { value: sentCheck }, now: { value: { status: 'failed' } }, since: 2 })
  })

  it('is dated by the last return to it', () => {
    const [on, off] = [{ contact: contact(active) }, {}]
    expect(changes(looks(off, on, off, on)).map(({ since }) => since)).toEqual([3])
  })

  it('is nothing any more when all is as at first', () => {
    expect(changes(looks({}, { contact: contact(active) }, {}))).toEqual([])
  })

  it('keeps the times of facts apart', () => {
    const seen = looks(
      { contact: contact({ fields: { 1: 'Kyiv', 2: 'x' } }) },
      { contact: contact({ fields: { 1: 'Lviv', 2: 'x' } }) },
      { contact: contact({ fields: { 1: 'Lviv', 3: 0 }, ...active }) },
    )
    expect(changes(seen).map(summary)).toEqual([
      { what: 'hlr', before: sentCheck, now: activeCheck, since: 2 },
      { what: 'field 1', before: 'Kyiv', now: 'Lviv', since: 1 },
      { what: 'field 3', before: undefined, now: 0, since: 2 },
      { what: 'field 2', before: 'x', now: undefined, since: 2 },
    ])
  })

  it.each<[string, object, object, unknown[]]>([
    ['a group that came', {}, { groups: [{ id: 5, name: 'VIP' }] }, [['group', '5', undefined, 'VIP']]],
    ['a group that went', { groups: [{ id: 5, name: 'VIP' }] }, {}, [['group', '5', 'VIP', undefined]]],
    ['a phone', {}, { phone: 380971443455 }, [['phone', '', '380965901726', '380971443455']]],
    ['a date', {}, { created_at: '2026-01-01' }, [['createdAt', '', null, '2026-01-01']]],
    ['an empty value that was null', { fields: { 1: null } }, { fields: { 1: '' } }, [['field', '1', null, '']]],
    ['no order of members', { a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, []],
    ['no order of groups', { groups: [{ id: 1 }, { id: 2 }] }, { groups: [{ id: 2 }, { id: 1 }] }, []],
    ['a member that nobody knows', { score: 1 }, { score: 2 }, [['other', '', expect.anything(), expect.anything()]]],
    ['no phone that was revealed', { phone: '+380 •• ••• 17 26' }, {}, []],
  ])('can be %s', (_, before, after, expected) => {
    const found = changes(looks({ contact: contact(before) }, { contact: contact(after) }))
    expect(found.map(({ part, id, before, now }) => [part, id, before?.value, now?.value])).toEqual(expected)
  })

  it.each([
    ['no older check of the same status', -1, 0],
    ['a check of the same status that is later than the first look', 1, 1],
  ])('can be %s', (_, later, count) => {
    const at = Date.parse('2026-01-01T10:10:00Z')
    const again = new Date(at + later * 60_000).toISOString().slice(0, 19).replace('T', ' ')
    const first = see([], { at, contact: contact(), stopLists: undefined })
    const seen = see(first, { at: at + 1, contact: contact({ hlr_last_check: again }), stopLists: undefined })
    expect(changes(seen)).toHaveLength(count)
  })

  it('is a stop list that was known before, not one that could not be asked for', () => {
    const [unknown, none, sms] = [{}, { stopLists: [] }, { stopLists: [row({ sms: true })] }]
    expect(changes(looks(unknown, none))).toEqual([])
    expect(changes(looks(none, unknown))).toEqual([])
    expect(changes(looks(unknown, none, unknown, sms)).map(summary)).toEqual([
      { what: 'stopLists', before: [], now: ['sms'], since: 3 },
    ])
  })

  it('is seen beside stop lists that become known with it', () => {
    const both = looks({}, { contact: contact(active), stopLists: [] })
    expect(changes(both).map(summary)).toEqual([{ what: 'hlr', before: sentCheck, now: activeCheck, since: 1 }])
  })

  it('keeps the first look and few others, whatever comes', () => {
    const seen = looks(...Array.from({ length: 50 }, (_, at) => ({ contact: contact({ fields: { 1: at } }) })))
    expect(seen).toHaveLength(10)
    expect(changes(seen).map(summary)).toEqual([{ what: 'field 1', before: 0, now: 49, since: 49 }])
  })

  it('is found in values of any depth', () => {
    const deep = (inner: string) => `${'['.repeat(5000)}${inner}${']'.repeat(5000)}`
    const read = (inner: string) =>
      contactAnswerSchema(7).parse(parseJson(`{"data":{"id":7,"fields":{"1":${deep(inner)}}}}`)).data
    expect(changes(looks({ contact: read('1') }, { contact: read('2') }))).toHaveLength(1)
  })
})
