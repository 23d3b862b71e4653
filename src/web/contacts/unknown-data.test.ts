import { expect, it } from 'vitest'
import { contactAnswerSchema } from '#contract/contact.ts'
import { fieldDefinitionsAnswerSchema } from '#contract/field.ts'
import { stopListAnswerSchema } from '#contract/stop-list.ts'
import { isNothingUnknown, unknownDataIn, unknownDataReport } from './unknown-data.ts'

const plain = {
  id: 7,
  phone: 380965901726,
  hlr_status: 'active',
  fields: { 1: 'Ann' },
  groups: [{ id: 5, name: 'VIP' }],
}
const plainDefinitions = [{ id: 1, name: 'first_name', type: 'text' }]

function unknownData(contact: object = {}, definitions: object[] = plainDefinitions, stopLists: object[] = []) {
  return unknownDataIn(
    contactAnswerSchema(7).parse({ data: { ...plain, ...contact } }).data,
    fieldDefinitionsAnswerSchema.parse({ data: definitions }).data,
    stopListAnswerSchema.parse({ data: stopLists }).data,
  )
}

it('finds nothing in an answer that keeps to the contract', () => {
  expect(isNothingUnknown(unknownData())).toBe(true)
})

it('finds members that nobody knows, of the contact, its groups and its stop list', () => {
  const found = unknownData({ score: 87, groups: [{ id: 5, name: 'VIP', colour: 'red' }] }, plainDefinitions, [
    { phone: '380965901726', whatsapp_stoplist: true },
  ])
  expect(found.properties.map(({ name, owner }) => [name, owner.kind])).toEqual([
    ['score', 'contact'],
    ['colour', 'group'],
    ['whatsapp_stoplist', 'stop list'],
  ])
  expect(isNothingUnknown(found)).toBe(false)
})

it('finds an HLR status, a field type and a value of a shape that nobody knows', () => {
  expect(unknownData({ hlr_status: 'ported' }).statuses).toEqual(['ported'])
  expect(unknownData({}, [{ id: 1, name: 'colour', type: 'rainbow' }]).types).toMatchObject([
    { type: 'rainbow', field: { name: 'colour' } },
  ])
  expect(unknownData({ fields: { 1: { a: 1 } } }).values).toEqual([{ id: '1', name: 'first_name', value: { a: 1 } }])
})

it('takes no type of a field into account that the contact does not have', () => {
  const definitions = [...plainDefinitions, { id: 2, name: 'colour', type: 'rainbow' }]
  expect(isNothingUnknown(unknownData({}, definitions))).toBe(true)
})

it('tells engineers names and kinds, never a value or the name of a group', () => {
  const found = unknownData(
    {
      secret: 'Zufafa',
      list: ['Zufafa'],
      nothing: null,
      hlr_status: 'ported',
      fields: { 1: ['Zufafa'] },
      groups: [{ id: 5, name: 'Zufafa’s friends', colour: 'Zufafa' }],
    },
    [{ id: 1, name: 'first_name', type: 'rainbow' }],
  )
  expect(
    unknownDataReport(found, 7, 'r-1', Date.UTC(2026, 10, 24)),
  ).toBe(`Contact Desk met what it does not know in an answer of BSG One-API.
Contact 7, request r-1, 2026-11-24T00:00:00.000Z
- property secret: string
- property list: array
- property nothing: null
- property colour of a group: string
- HLR status: ported
- type of field 1: rainbow
- value of field 1: array`)
})
