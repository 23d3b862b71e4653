import { describe, expect, it } from 'vitest'
import { groupAnswerSchema } from './group-answer.ts'

const vendors = {
  id: 1864620,
  name: 'List 1',
  description: 'crm leads 2025 export',
  default: false,
  created_at: '2025-02-27 11:48:13',
  items: 0,
  stop_list_count: 0,
}
const read = (data: unknown) => groupAnswerSchema('1864620').safeParse({ data })

describe('a group', () => {
  it('is read from the vendor’s example', () => {
    expect(read(vendors).data?.data).toEqual({
      id: '1864620',
      name: 'List 1',
      description: 'crm leads 2025 export',
      isDefault: false,
      items: 0,
      stopListCount: 0,
      createdAt: '2025-02-27 11:48:13',
      unknown: [],
    })
  })

  it.each([
    [
      'an ID and counts as texts',
      { id: '1864620', items: '1001', stop_list_count: '12' },
      { items: 1001, stopListCount: 12 },
    ],
    ['counts that are missing', { items: undefined, stop_list_count: null }, { items: null, stopListCount: null }],
    ['counts that nobody can read', { items: 'many', stop_list_count: -1 }, { items: null, stopListCount: null }],
    ['the default in another spelling', { default: '1' }, { isDefault: true }],
    ['the default by another name', { default: undefined, is_default: true }, { isDefault: true }],
    ['no description', { description: '' }, { description: null }],
    ['members that are new', { owner: 'Anna' }, { unknown: [{ name: 'owner', value: 'Anna' }] }],
  ])('may have %s', (_, members, expected) => {
    expect(read({ ...vendors, ...members }).data?.data).toMatchObject(expected)
  })

  it.each([[{ ...vendors, id: 1864621 }], [{ ...vendors, id: undefined }], [[vendors]], [null]])(
    'is none that was asked for: %j',
    (data) => {
      expect(read(data).success).toBe(false)
    },
  )
})
