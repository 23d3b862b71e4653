import { definitions } from './definitions.ts'
import type { Members } from './scene.ts'

type Operator = (text: string, wanted: string) => boolean

export type SearchField = {
  operators: ReadonlyMap<string, Operator>
  read: (row: Members) => readonly unknown[]
}

/** Compares numbers as numbers and anything else as text; timestamps sort as text. */
function compare(left: string, right: string): number {
  return Number(left) - Number(right) || Number(left > right) - Number(left < right)
}

const exact = new Map<string, Operator>([['=', (text, wanted) => text === wanted]])

// The position of the wanted text is not documented.
const worded = new Map<string, Operator>([
  ...exact,
  ['like', (text, wanted) => text.toLowerCase().includes(wanted.toLowerCase())],
])

const ordered = new Map<string, Operator>([
  ['=', (text, wanted) => compare(text, wanted) === 0],
  ['>', (text, wanted) => compare(text, wanted) > 0],
  ['>=', (text, wanted) => compare(text, wanted) >= 0],
  ['<', (text, wanted) => compare(text, wanted) < 0],
  ['<=', (text, wanted) => compare(text, wanted) <= 0],
])

const shared: readonly (readonly [string, SearchField])[] = [
  ['id', { operators: ordered, read: ({ id }) => [id] }],
  ['phone', { operators: worded, read: ({ phone }) => [phone] }],
  ['created_at', { operators: ordered, read: ({ created_at }) => [created_at] }],
]

const contactFields: ReadonlyMap<string, SearchField> = new Map([
  ...shared,
  ['group_id', { operators: exact, read: ({ groups }) => (Array.isArray(groups) ? groups.map(({ id }) => id) : []) }],
])

const stopLists = ['sms', 'viber', 'rcs']

const stopListFields: ReadonlyMap<string, SearchField> = new Map([
  ...shared,
  ['type', { operators: exact, read: (row) => stopLists.filter((list) => row[`${list}_stoplist`] === true) }],
])

const wordedTypes = ['text', 'string', 'dropdownlist']

function customField(id: string): SearchField | undefined {
  if (!/^\d+$/.test(id)) return undefined
  const type = definitions.find((definition) => String(definition.id) === id)?.type ?? 'text'
  return {
    operators: wordedTypes.includes(type) ? worded : ordered,
    read: ({ fields }) => (typeof fields === 'object' && fields !== null ? [Reflect.get(fields, id)] : []),
  }
}

/**
 * @param name `id`, `phone`, `created_at`, `group_id` or a custom field's ID; without a definition it counts as text
 */
export function contactSearchField(name: string): SearchField | undefined {
  return contactFields.get(name) ?? customField(name)
}

export function stopListSearchField(name: string): SearchField | undefined {
  return stopListFields.get(name)
}
