import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Contact, contactAnswerSchema, contactsAnswerSchema } from './contact.ts'
import { parseJson } from './json.ts'

function read(text: string, askedId = 7): Contact {
  return z.parse(contactAnswerSchema(askedId), parseJson(text)).data
}

/** Where the answer is refused, and why. */
function refusal(text: string): string {
  const result = z.safeParse(contactAnswerSchema(7), parseJson(text))
  if (result.success) throw new Error('expected a refusal')
  return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}

describe("the vendor's own examples", () => {
  it('reads the grouped one', () => {
    expect(
      read(
        '{"data":{"id":248452739,"phone":380965901726,"fields":{"388077":"Zufafa"},"groups":[{"id":1864618,"name":"1111","description":null,"default":false,"items":0,"created_at":"2025-02-19 14:50:21","stop_list_count":0}],"hlr_status":"unknown","hlr_last_check":null,"created_at":"2025-02-19 14:51:44"}}',
        248452739,
      ),
    ).toEqual({
      id: 248452739,
      phone: '380965901726',
      hiddenPhone: null,
      fields: [{ id: '388077', value: 'Zufafa' }],
      groups: [
        {
          id: '1864618',
          name: '1111',
          description: null,
          isDefault: false,
          items: 0,
          stopListCount: 0,
          createdAt: '2025-02-19 14:50:21',
          unknown: [],
        },
      ],
      hlr: { status: 'unknown', checkedAt: null },
      createdAt: '2025-02-19 14:51:44',
      unknown: [],
    })
  })

  it('reads the single one', () => {
    const contact = read(
      '{"data":{"id":248452953,"phone":380971443455,"fields":[],"groups":[],"hlr_status":"unknown","hlr_last_check":null,"created_at":"2025-03-10 13:53:05"}}',
      248452953,
    )
    expect(contact).toMatchObject({ id: 248452953, phone: '380971443455', fields: [], groups: [] })
  })

  it('reads the one of the generated documents', () => {
    const contact = read(
      '{"data":{"id":1,"phone":33601148802,"fields":{"additionalProp1":"string","additionalProp2":"string","additionalProp3":"string"},"created_at":"2022-04-28 14:21:16","groups":[{"id":1,"name":"string","description":"string","default":0,"created_at":"2022-04-28 14:21:16"}],"hlr_status":"string","hlr_last_check":"2022-04-28 14:21:16"}}',
      1,
    )
    expect(contact.fields.map(({ id }) => id)).toEqual(['additionalProp1', 'additionalProp2', 'additionalProp3'])
    expect(contact.groups).toMatchObject([{ id: '1', isDefault: false, items: null, stopListCount: null }])
    expect(contact.hlr).toEqual({ status: 'string', checkedAt: '2022-04-28 14:21:16' })
  })
})

describe('id', () => {
  it.each(['7', '"7"'])('reads %s', (id) => {
    expect(read(`{"data":{"id":${id}}}`).id).toBe(7)
  })

  it.each(['0', '-7', '7.5', '"x"', 'null', '{}', '9007199254740993', 'true'])('refuses %s with its path', (id) => {
    expect(refusal(`{"data":{"id":${id}}}`)).toBe('data.id: expected a contact ID: a whole number from 1')
  })

  it("refuses another contact's ID than asked", () => {
    expect(refusal('{"data":{"id":8}}')).toBe('data.id: expected contact 7, which was asked for')
  })

  it.each([
    ['{"data":{}}', 'data.id: '],
    ['{"data":[]}', 'data: expected an object'],
    ['{"data":null}', 'data: expected an object'],
    ['{"data":"text"}', 'data: expected an object'],
    ['{}', 'data: '],
    ['null', ': '],
    ['[]', ': '],
    ['7', ': '],
  ])('refuses the body %s with a path', (body, start) => {
    expect(refusal(body).startsWith(start)).toBe(true)
  })
})

describe('phone', () => {
  it.each([
    ['380965901726', '380965901726'],
    ['"380965901726"', '380965901726'],
    ['"+380965901726"', '380965901726'],
    ['"+380 (96) 590-17.26"', '380965901726'],
    ['999999999999999', '999999999999999'],
    ['12345678901234567890', '12345678901234567890'],
    ['"007700900123"', '007700900123'],
    ['380965901726.0', '380965901726'],
    ['"call me"', 'call me'],
    ['" call me "', 'call me'],
    ['"  "', null],
    ['"12 ext 4"', '12 ext 4'],
    ['null', null],
    ['""', null],
  ])('reads %s', (wire, phone) => {
    expect(read(`{"data":{"id":7,"phone":${wire}}}`).phone).toBe(phone)
  })

  it('may be missing', () => {
    expect(read('{"data":{"id":7}}')).toEqual({
      id: 7,
      phone: null,
      hiddenPhone: null,
      fields: [],
      groups: [],
      hlr: { status: '', checkedAt: null },
      createdAt: null,
      unknown: [],
    })
  })
})

describe('a search answer', () => {
  it('is a list of contacts', () => {
    const answer = z.parse(contactsAnswerSchema, parseJson('{"data":[{"id":7,"phone":1},{"id":8}],"meta":{}}'))
    expect(answer.data.map(({ id }) => id)).toEqual([7, 8])
  })

  it.each(['{"data":{}}', '{"data":[{}]}', '{}'])('is not %s', (body) => {
    expect(z.safeParse(contactsAnswerSchema, parseJson(body)).success).toBe(false)
  })
})
