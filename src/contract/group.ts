import * as z from 'zod/mini'
import { countSchema, isYes, textSchema, wireObject } from './wire.ts'

/** A group: the vendor's contact list. Its counts are about the whole list, never about one contact. */
export const groupSchema = z.pipe(
  wireObject({
    id: textSchema,
    name: textSchema,
    description: textSchema,
    default: z.unknown(),
    is_default: z.unknown(),
    items: countSchema,
    stop_list_count: countSchema,
    created_at: textSchema,
  }),
  z.transform((wire) => ({
    id: wire.id,
    name: wire.name ?? '',
    description: wire.description || null,
    isDefault: isYes(wire.default) || isYes(wire.is_default),
    items: wire.items,
    stopListCount: wire.stop_list_count,
    createdAt: wire.created_at,
    unknown: wire.unknown,
  })),
)

export type Group = z.output<typeof groupSchema>
