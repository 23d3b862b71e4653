import * as z from 'zod/mini'
import { parseContactId } from '#contract/paths.ts'
import { textSchema, wireObject } from '#contract/wire.ts'

const foundSchema = z.object({ data: z.array(wireObject({ id: textSchema })) })

/** The IDs in `{"data":[contact…]}`, or `null` for one that cannot be read. `JSON.parse` changes only invalid IDs. */
export function contactIdsIn(text: string): (number | null)[] {
  return foundSchema.parse(JSON.parse(text)).data.map(({ id }) => parseContactId(id ?? '') ?? null)
}
