import * as z from 'zod/mini'
import { isYes, listOf, textOf, textSchema, wireObject } from './wire.ts'

/** The vendor has several words for each. */
export type FieldType = 'text' | 'number' | 'date'

const fieldTypes: Record<string, FieldType> = {
  text: 'text',
  string: 'text',
  dropdownlist: 'text',
  number: 'number',
  integer: 'number',
  date: 'date',
  datetime: 'date',
}

const fieldDefinitionSchema = z.pipe(
  wireObject({
    id: z.transform((value: unknown, context): string => {
      const id = textOf(value)
      if (id === null) {
        context.issues.push({ code: 'custom', message: 'expected a field ID', input: value })
        return z.NEVER
      }
      return id
    }),
    name: textSchema,
    type: textSchema,
    description: textSchema,
    is_visible: z.unknown(),
  }),
  z.transform((wire) => ({
    id: wire.id,
    name: wire.name ?? '',
    type: (wire.type !== null && Object.hasOwn(fieldTypes, wire.type) && fieldTypes[wire.type]) || ('text' as const),
    /** The vendor's own word when it is new to us. */
    unknownType: wire.type !== null && !Object.hasOwn(fieldTypes, wire.type) ? wire.type : null,
    description: wire.description || null,
    /** Visible unless BSG says no. */
    isVisible: wire.is_visible === undefined || wire.is_visible === null || isYes(wire.is_visible),
  })),
)

/** Source: `GET /api/contacts/fields` of One-API 2.0. */
export type FieldDefinition = z.output<typeof fieldDefinitionSchema>

/** An unreadable definition is left out: its values show by their field ID. */
export const fieldDefinitionsAnswerSchema = z.object({
  data: z.transform((value: unknown, context): FieldDefinition[] => {
    if (typeof value !== 'object' || value === null) {
      context.issues.push({ code: 'custom', message: 'expected a list of field definitions', input: value })
      return z.NEVER
    }
    return listOf(value).flatMap((item) => {
      const definition = z.safeParse(fieldDefinitionSchema, item)
      return definition.success ? [definition.data] : []
    })
  }),
})
