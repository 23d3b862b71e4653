import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { fieldDefinitionsAnswerSchema } from './field.ts'
import { parseJson } from './json.ts'

function read(list: string) {
  return z.parse(fieldDefinitionsAnswerSchema, parseJson(`{"data":${list}}`)).data
}

describe('field definitions', () => {
  it("reads the vendor's example", () => {
    expect(
      read('[{"id":387714,"name":"country","type":"text","description":"The country name","is_visible":true}]'),
    ).toEqual([
      {
        id: '387714',
        name: 'country',
        type: 'text',
        unknownType: null,
        description: 'The country name',
        isVisible: true,
      },
    ])
  })

  it.each([
    ['text', 'text'],
    ['string', 'text'],
    ['dropdownlist', 'text'],
    ['number', 'number'],
    ['integer', 'number'],
    ['date', 'date'],
    ['datetime', 'date'],
  ])('reads the type %s as %s', (wire, type) => {
    expect(read(`[{"id":1,"name":"a","type":"${wire}"}]`)).toMatchObject([{ type, unknownType: null }])
  })

  it.each(['geo', 'constructor', 'Text'])('reads the unknown type %s as text and keeps the word', (wire) => {
    expect(read(`[{"id":1,"name":"a","type":"${wire}"}]`)).toMatchObject([{ type: 'text', unknownType: wire }])
  })

  it.each([
    ['"is_visible":false', false],
    ['"is_visible":0', false],
    ['"is_visible":"0"', false],
    ['"is_visible":true', true],
    ['"is_visible":1', true],
    ['"is_visible":null', true],
    ['"description":""', true],
  ])('reads %s as visible: %s', (member, isVisible) => {
    expect(read(`[{"id":"1","name":"a","type":"text",${member}}]`)).toMatchObject([{ isVisible, description: null }])
  })

  it("keeps the vendor's order and leaves out what cannot be read", () => {
    expect(read('[{"id":9,"name":"b"},{"name":"no id"},"text",null,{"id":3}]')).toMatchObject([
      { id: '9', name: 'b', type: 'text' },
      { id: '3', name: '' },
    ])
  })

  it('reads an array with gaps, which comes as an object', () => {
    expect(read('{"0":{"id":9},"2":{"id":3}}')).toMatchObject([{ id: '9' }, { id: '3' }])
  })

  it('reads none', () => {
    expect(read('[]')).toEqual([])
  })

  it.each(['null', '7', '"x"'])('refuses %s', (wire) => {
    expect(() => read(wire)).toThrow()
  })
})
