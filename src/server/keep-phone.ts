import * as z from 'zod/mini'
import { parseJson, stringifyJson } from '#contract/json.ts'
import { phoneSchema, wireObject } from '#contract/wire.ts'
import { ProblemError } from './problem.ts'

const listSchema = z.object({ data: z.array(z.unknown()) })
const rowSchema = wireObject({ phone: phoneSchema })

/**
 * Keeps the rows with exactly this phone, each as it came: upstream answers a search that it does not understand with
 * the first page of everybody.
 * @param text body of a search answer, `{"data":[row…]}`
 * @returns a body of the same shape, without the other members
 * @throws {ProblemError} `upstream-malformed` when there is no list
 */
export function keepPhone(text: string, phone: string): string {
  const list = listSchema.safeParse(parseJson(text))
  if (!list.success) throw new ProblemError('upstream-malformed', { reason: 'no list' })
  return stringifyJson({ data: list.data.data.filter((row) => hasPhone(row, phone)) })
}

function hasPhone(row: unknown, phone: string): boolean {
  const parsed = z.safeParse(rowSchema, row)
  return parsed.success && parsed.data.phone === phone
}
