import * as z from 'zod/mini'
import { membersOf, stringifyJson } from './json.ts'

/** Reads One-API's loose types. */

export type UnknownMember = { name: string; value: unknown }

/** An object whose members may all be missing; those that `shape` does not name come out under `unknown`, in order. */
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

/** Numbers and booleans as text, anything else as JSON text; null when missing. */
export const textSchema = z.transform((value: unknown) => textOf(value))

export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? stringifyJson(value) : String(value)
}

/** One-API writes yes in four ways; anything else is no. */
export function isYes(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true'
}

/** Null when it is missing or unreadable. */
export const countSchema = z.transform((value: unknown) => {
  const text = textOf(value)
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
})

/** MSISDN digits of a phone in any usual notation, with bullets for those that are hidden; other text as it came. */
export const phoneSchema = z.transform((value: unknown) => {
  const text = textOf(value)?.trim() || null
  const digits = text?.replace(/\.0+$/, '').replace(/^\+|[\s().-]/g, '')
  return digits && /^\d+$|^\d*•+\d*$/.test(digits) ? digits : text
})

/** An array, or PHP's object of an array with gaps (`{"0":…,"2":…}`). Anything else is a list of one, so that it shows. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  const members = membersOf(value)
  const isArrayWithGaps = members?.every(([name]) => /^\d+$/.test(name))
  return members && isArrayWithGaps ? members.map(([, member]) => member) : [value]
}
