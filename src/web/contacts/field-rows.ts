import type { ContactField } from '#contract/contact.ts'
import type { FieldDefinition, FieldType } from '#contract/field.ts'

/** A custom field as it stands on the page. */
export type FieldRow = { name: string; type: FieldType; value: unknown; description: string | null }

/**
 * Brings a contact's values in the order of the definitions, under their names. Values without a definition come
 * last, by their ID and in the vendor's order: definitions can be deleted while contacts keep values.
 */
export function fieldRows(fields: ContactField[], definitions: FieldDefinition[]) {
  const rank = new Map(definitions.map(({ id }, index) => [id, index]))
  const rows = fields
    .map((field) => ({ field, place: rank.get(field.id) ?? definitions.length }))
    .sort((a, b) => a.place - b.place)
    .map(({ field, place }) => ({ definition: definitions[place], row: rowOf(field, definitions[place]) }))
  return {
    visible: rows.filter(({ definition }) => definition?.isVisible !== false).map(({ row }) => row),
    /** What BSG's own pages do not show. */
    hidden: rows.filter(({ definition }) => definition?.isVisible === false).map(({ row }) => row),
  }
}

function rowOf({ id, value }: ContactField, definition: FieldDefinition | undefined): FieldRow {
  return {
    name: definition?.name || `Field #${id}`,
    type: definition?.type ?? 'text',
    value,
    description: definition?.description ?? null,
  }
}
