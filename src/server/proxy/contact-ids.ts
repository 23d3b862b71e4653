import * as z from 'zod/mini'
import { parseContactId } from '#contract/paths.ts'
import { textSchema, wireObject } from '#contract/wire.ts'

const foundSchema = z.object({ data: z.array(wireObject({ id: textSchema })) })

/**
 * Whom a search has found, for the audit. Plain `JSON.parse` will do: an ID that it would change is no safe integer.
 * @param text body of a search answer, `{"data":[contact…]}`
 * @returns one ID for each contact; `null` where it cannot be read, since that contact is shown all the same.
 */
export function contactIdsIn(text: string): (number | null)[] {
  return foundSchema.parse(JSON.parse(text)).data.map(({ id }) => parseContactId(id ?? '') ?? null)
}
