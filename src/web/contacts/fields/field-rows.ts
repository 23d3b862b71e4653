import type { ContactField } from '#contract/contact.ts'
import type { FieldDefinition, FieldType } from '#contract/field.ts'
import type { Texts } from '../../texts/texts.ts'

/** A custom field as it stands on the page. */
export type FieldRow = { name: string; type: FieldType; value: unknown; description: string | null }

/** Values in the order of the definitions. Those without one come last: definitions can be deleted. */
export function fieldRows(fields: ContactField[], definitions: FieldDefinition[], texts: Texts) {
  // One of the shapes that fields come in names them by a code, which may be the name.
  const placeByName = new Map(definitions.map(({ name }, place) => [name, place]))
  const placeById = new Map(definitions.map(({ id }, place) => [id, place]))
  const rows = fields
    .map((field) => ({ field, place: placeById.get(field.id) ?? placeByName.get(field.id) ?? definitions.length }))
    .sort((a, b) => a.place - b.place)
    .map(({ field, place }) => ({ definition: definitions[place], row: rowOf(field, definitions[place], texts) }))
  return {
    visible: rows.filter(({ definition }) => definition?.isVisible !== false).map(({ row }) => row),
    /** What BSG's own pages do not show. */
    hidden: rows.filter(({ definition }) => definition?.isVisible === false).map(({ row }) => row),
  }
}

function rowOf({ id, value }: ContactField, definition: FieldDefinition | undefined, { fields }: Texts): FieldRow {
  return {
    name: definition?.name || (/^\d+$/.test(id) ? fields.byId(id) : id),
    type: definition?.type ?? 'text',
    value,
    description: definition?.description ?? null,
  }
}
