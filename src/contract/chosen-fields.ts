import type { ContactField } from './contact.ts'
import type { FieldDefinition } from './field.ts'

export type ChosenField = {
  /** As BSG calls it, or as the setting does where BSG has no such field. */
  name: string
  definition: FieldDefinition | undefined
  /** Undefined where the contact has no such field. */
  field: ContactField | undefined
}

/** What one contact has in the fields that a setting names, in its order. @param chosen names or IDs */
export function chosenFields(
  chosen: readonly string[],
  fields: readonly ContactField[],
  definitions: readonly FieldDefinition[],
): ChosenField[] {
  return chosen.map((wanted) => {
    const definition =
      definitions.find(({ id }) => id === wanted) ??
      definitions.find(({ name }) => name === wanted) ??
      definitions.find(({ name }) => isSame(name, wanted))
    // One of the shapes that fields come in names them by a code, which may be the name.
    const field =
      fields.find(({ id }) => id === definition?.id) ??
      fields.find(({ id }) => isSame(id, wanted) || (definition !== undefined && isSame(id, definition.name)))
    return { name: definition?.name || wanted, definition, field }
  })
}

function isSame(name: string, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.trim().toLowerCase()
}
