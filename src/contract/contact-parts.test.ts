import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Contact, contactAnswerSchema } from './contact.ts'
import { parseJson } from './json.ts'

function read(text: string, askedId = 7): Contact {
  return z.parse(contactAnswerSchema(askedId), parseJson(text)).data
}

function readWith(members: string): Contact {
  return read(`{"data":{"id":7,"phone":380965901726,${members}}}`)
}

describe('fields', () => {
  it.each([
    ['an object map', '{"388077":"Zufafa","12":"x"}'],
    ['pairs of id and value', '[{"id":388077,"value":"Zufafa"},{"id":"12","value":"x"}]'],
    ['pairs of code and text', '[{"code":"388077","text":"Zufafa"},{"code":12,"text":"x"}]'],
    ['a list of maps', '[{"388077":"Zufafa"},{"12":"x"}]'],
  ])("reads %s in the vendor's order", (_shape, wire) => {
    const contact = readWith(`"fields":${wire}`)
    expect(contact.fields).toEqual([
      { id: '388077', value: 'Zufafa' },
      { id: '12', value: 'x' },
    ])
    expect(contact.unknown).toEqual([])
  })

  it('reads any number of fields in one map, and an item that is no pair as a map', () => {
    expect(readWith('"fields":{"1":"a","2":"b","3":"c"}')).toMatchObject({ fields: [{}, {}, {}], unknown: [] })
    expect(readWith('"fields":[{"id":"x"},{"id":null,"value":"y"}]')).toMatchObject({
      fields: [
        { id: 'id', value: 'x' },
        { id: 'id', value: null },
        { id: 'value', value: 'y' },
      ],
      unknown: [],
    })
  })

  it.each(['[]', '{}', 'null'])('reads %s as none', (wire) => {
    expect(readWith(`"fields":${wire}`)).toMatchObject({ fields: [], unknown: [] })
  })

  it('keeps every value as it came', () => {
    const { fields } = readWith(
      '"fields":{"1":null,"2":"","3":0,"4":false,"5":12345678901234567890,"6":1.50,"7":{"a":[1]},"8":" x "}',
    )
    expect(fields.map(({ value }) => value)).toEqual([
      null,
      '',
      0,
      false,
      '12345678901234567890',
      '1.50',
      { a: [1] },
      ' x ',
    ])
  })

  it.each(['"text"', '7', 'true'])('keeps %s, a shape that nobody knows', (wire) => {
    expect(readWith(`"fields":${wire}`)).toMatchObject({
      fields: [],
      unknown: [{ name: 'fields', value: JSON.parse(wire) }],
    })
  })

  it('keeps what a list item holds beside its pair', () => {
    const contact = readWith('"fields":[{"id":1,"value":"x","label":"y"},[2],{"2":"z"}]')
    expect(contact.fields).toEqual([
      { id: '1', value: 'x' },
      { id: '2', value: 'z' },
    ])
    expect(contact.unknown).toEqual([
      { name: 'fields.1.label', value: 'y' },
      { name: 'fields', value: [2] },
    ])
  })

  it('keeps hostile names as names', () => {
    const { fields } = readWith('"fields":{"__proto__":"a","constructor":"b"}')
    expect(fields).toEqual([
      { id: '__proto__', value: 'a' },
      { id: 'constructor', value: 'b' },
    ])
  })
})

describe('groups', () => {
  it.each([
    ['"default":0', false],
    ['"default":1', true],
    ['"default":"0"', false],
    ['"default":"1"', true],
    ['"default":true', true],
    ['"default":"true"', true],
    ['"default":false', false],
    ['"default":null', false],
    ['"is_default":true', true],
    ['"is_default":0', false],
    ['"items":1', false],
  ])('reads %s as default: %s', (member, isDefault) => {
    expect(readWith(`"groups":[{"id":1,"name":"a",${member}}]`).groups).toMatchObject([{ isDefault }])
  })

  it('reads IDs and counts as text or number', () => {
    const { groups } = readWith(
      '"groups":[{"id":5,"description":"","items":"1001","stop_list_count":12345678901234567890},{"id":"6","items":"many"}]',
    )
    expect(groups).toMatchObject([
      { id: '5', name: '', description: null, items: 1001, stopListCount: null },
      { id: '6', items: null, stopListCount: null },
    ])
  })

  it("keeps the vendor's order and unknown members", () => {
    const { groups } = readWith('"groups":[{"id":9,"name":"b","colour":"red"},{"id":3,"name":"a"}]')
    expect(groups.map(({ name }) => name)).toEqual(['b', 'a'])
    expect(groups[0]?.unknown).toEqual([{ name: 'colour', value: 'red' }])
  })

  it('reads a lone group', () => {
    expect(readWith('"groups":{"id":1,"name":"VIP"}').groups).toMatchObject([{ id: '1', name: 'VIP' }])
  })

  it('reads an array with gaps, which comes as an object', () => {
    expect(readWith('"groups":{"0":{"id":1},"2":{"id":2}}').groups).toMatchObject([{ id: '1' }, { id: '2' }])
  })

  it.each(['null', '[]', '{}'])('reads %s as none', (wire) => {
    expect(readWith(`"groups":${wire}`)).toMatchObject({ groups: [], unknown: [] })
  })

  it.each(['["VIP"]', '"VIP"'])('keeps %s, a shape that nobody knows', (wire) => {
    expect(readWith(`"groups":${wire}`)).toMatchObject({ groups: [], unknown: [{ name: 'groups', value: 'VIP' }] })
  })
})

describe('HLR and the rest', () => {
  it.each(['active', 'absent', 'sent', 'unknown', 'failed', 'barred', 'ported', 'Active ', ''])(
    'keeps the word "%s" verbatim',
    (word) => {
      expect(readWith(`"hlr_status":"${word}"`).hlr.status).toBe(word)
    },
  )

  it('keeps a status that is no text as JSON', () => {
    expect(readWith('"hlr_status":{"code":[1]}').hlr.status).toBe('{"code":[1]}')
  })

  it('reads a missing status as no word', () => {
    expect(readWith('"hlr_status":null').hlr.status).toBe('')
  })

  it('keeps timestamps as text', () => {
    expect(readWith('"hlr_last_check":"0000-00-00 00:00:00","created_at":1650000000')).toMatchObject({
      hlr: { checkedAt: '0000-00-00 00:00:00' },
      createdAt: '1650000000',
    })
  })

  it("keeps unknown members, in the vendor's order", () => {
    expect(readWith('"score":7,"12":{"a":1},"11":null,"__proto__":{"x":1}').unknown).toEqual([
      { name: 'score', value: 7 },
      { name: '12', value: { a: 1 } },
      { name: '11', value: null },
      { name: '__proto__', value: { x: 1 } },
    ])
  })
})
