import type { FieldDefinition } from '../field.ts'
import { personName } from '../person-name.ts'

const idOf = (index: number) => String(387_701 + index)

/** Of the field that is the nth of its account. */
export function definition(name: string, index: number, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return { id: idOf(index), name, type: 'text', unknownType: null, description: null, isVisible: true, ...more }
}

/** The name of a contact. @param filled values by the field's name, in the order of the definitions */
export function nameIn(filled: Record<string, unknown>, nameFields?: string[]) {
  const definitions = Object.keys(filled).map((name, index) => definition(name, index))
  const fields = Object.values(filled).map((value, index) => ({ id: idOf(index), value }))
  return personName(fields, definitions, nameFields)
}
