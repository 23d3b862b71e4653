import { expect, it } from 'vitest'
import type { FieldDefinition } from '#contract/field.ts'
import { en } from '../../texts/en/en.ts'
import { fieldRows } from './field-rows.ts'

function definition(id: string, name: string, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return { id, name, type: 'text', unknownType: null, description: null, isVisible: true, ...more }
}

const definitions = [
  definition('9', 'country', { description: 'The country name' }),
  definition('3', 'score', { type: 'number' }),
  definition('5', 'internal', { isVisible: false }),
  definition('4', ''),
]

it('brings values in the order of the definitions, and those without one last in their own order', () => {
  const fields = ['88', '4', '3', '77', '5', '9', '3'].map((id) => ({ id, value: id }))
  const { visible, hidden } = fieldRows(fields, definitions, en)
  expect(visible).toEqual([
    { name: 'country', type: 'text', value: '9', description: 'The country name' },
    { name: 'score', type: 'number', value: '3', description: null },
    { name: 'score', type: 'number', value: '3', description: null },
    { name: 'Field #4', type: 'text', value: '4', description: null },
    { name: 'Field #88', type: 'text', value: '88', description: null },
    { name: 'Field #77', type: 'text', value: '77', description: null },
  ])
  expect(hidden).toEqual([{ name: 'internal', type: 'text', value: '5', description: null }])
})

it('believes the ID before the name', () => {
  const named = [definition('1', '2'), definition('2', 'age')]
  expect(fieldRows([{ id: '2', value: 7 }], named, en).visible).toMatchObject([{ name: 'age' }])
})

it('shows all by ID when there are no definitions', () => {
  expect(fieldRows([{ id: '1', value: null }], [], en).visible).toEqual([
    { name: 'Field #1', type: 'text', value: null, description: null },
  ])
})

it('takes a code that is the name of a field as that field', () => {
  const fields = [
    { id: 'score', value: '7' },
    { id: 'nickname', value: 'Zu' },
    { id: '', value: '' },
    { id: 'country', value: 'Ukraine' },
  ]
  expect(fieldRows(fields, definitions.slice(0, 2), en).visible.map(({ name }) => name)).toEqual([
    'country',
    'score',
    'nickname',
    '',
  ])
})
