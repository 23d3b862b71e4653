import * as z from 'zod/mini'
import { parseContactId } from '#contract/paths.ts'
import { textSchema, wireObject } from '#contract/wire.ts'

const foundSchema = z.object({ data: z.array(wireObject({ id: textSchema })) })

/**
 * The contacts that a search found, for the audit. `JSON.parse` is enough: it changes only IDs that are not valid.
 * @param text a search's answer, `{"data":[contact…]}`
 * @returns one ID for each contact, or `null` for an ID that cannot be read
 */
export function contactIdsIn(text: string): (number | null)[] {
  return foundSchema.parse(JSON.parse(text)).data.map(({ id }) => parseContactId(id ?? '') ?? null)
}
