import * as z from 'zod/mini'
import { membersOf, stringifyJson } from './json.ts'

/** The readings that One-API's loose types need, shared by the schemas of this zone. */

/** A member that no schema knows: its name and its value as it came. */
export type UnknownMember = { name: string; value: unknown }

/**
 * The schema of an object of One-API, of which every member may be missing: a schema of `shape` gets `undefined` then.
 * Members that the shape does not name come out under `unknown`, in the sender's order. Anything but an object is an
 * issue.
 */
export function wireObject<Shape extends Record<string, z.ZodMiniType<unknown, unknown>>>(shape: Shape) {
  const known = z.object(shape)
  return z.transform((input: unknown, context): z.output<typeof known> & { unknown: UnknownMember[] } => {
    const members = membersOf(input)
    if (members === undefined) {
      context.issues.push({ code: 'custom', message: 'expected an object', input })
      return z.NEVER
    }
    const found = new Map(members)
    const result = z.safeParse(known, Object.fromEntries(Object.keys(shape).map((name) => [name, found.get(name)])))
    if (!result.success) {
      for (const { path, message } of result.error.issues) {
        context.issues.push({ code: 'custom', path, message, input })
      }
      return z.NEVER
    }
    const unknown = members.filter(([name]) => !Object.hasOwn(shape, name)).map(([name, value]) => ({ name, value }))
    return { ...result.data, unknown }
  })
}

/** Text as it came, numbers and booleans as text, anything else as JSON text; null when missing or null. */
export const textSchema = z.transform((value: unknown) => textOf(value))

export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? stringifyJson(value) : String(value)
}

/** Yes and no in One-API's spellings: `true`, `1`, `"1"`, `"true"`; anything else is no. */
export function isYes(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true'
}

/** A count: a whole number or its digits; null when it is missing or unreadable. */
export const countSchema = z.transform((value: unknown) => {
  const text = textOf(value)
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
})

/** MSISDN digits where the value is a phone in any usual notation; other text as it came; null when missing. */
export const phoneSchema = z.transform((value: unknown) => {
  const text = textOf(value)?.trim() || null
  const digits = text?.replace(/\.0+$/, '').replace(/^\+|[\s().-]/g, '')
  return digits && /^\d+$/.test(digits) ? digits : text
})

/**
 * A list: an array, or the object that PHP makes of an array with gaps (`{"0":…,"2":…}`); empty when it is missing
 * or null. Anything else is a list of that one value, so that it is shown and not dropped.
 */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  const members = membersOf(value)
  const isArrayWithGaps = members?.every(([name]) => /^\d+$/.test(name))
  return members && isArrayWithGaps ? members.map(([, member]) => member) : [value]
}
