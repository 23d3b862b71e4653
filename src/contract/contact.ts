import * as z from 'zod/mini'
import { membersOf } from './json.ts'
import { parseContactId } from './paths.ts'
import { countSchema, isYes, listOf, phoneSchema, textOf, textSchema, type UnknownMember, wireObject } from './wire.ts'

/**
 * The only translation of a BSG contact: One-API's JSON (through `parseJson`) goes in, a clean `Contact` comes out.
 * Source: `GET /api/contacts/{id}` of One-API 2.0, whose documents contradict each other, so it reads every shape
 * that any of them shows and keeps what it does not know.
 */

/** A custom field's value as it came, of whatever type: `null` and `""` are empty, `0` and `false` are values. */
export type ContactField = { id: string; value: unknown }

const idSchema = z.transform((value: unknown, context): number => {
  const id = parseContactId(textOf(value) ?? '')
  if (id === undefined) {
    context.issues.push({ code: 'custom', message: 'expected a contact ID: a whole number from 1', input: value })
    return z.NEVER
  }
  return id
})

/** Names of the pair that a field comes as in the list shapes. */
const fieldPairs = [
  ['id', 'value'],
  ['code', 'text'],
] as const

/** The field in a pair of id and value; `undefined` when the members are no pair. */
function pairIn(members: [name: string, value: unknown][]): (ContactField & { names: string[] }) | undefined {
  const named = new Map(members)
  for (const [idName, valueName] of fieldPairs) {
    const id = textOf(named.get(idName))
    if (id !== null && named.has(valueName)) return { id, value: named.get(valueName), names: [idName, valueName] }
  }
  return undefined
}

/** All five shapes of `fields` as one list, and whatever else stood there. */
const fieldsSchema = z.transform((value: unknown): { known: ContactField[]; odd: UnknownMember[] } => {
  const known: ContactField[] = []
  const odd: UnknownMember[] = []
  for (const item of Array.isArray(value) ? value : [value ?? {}]) {
    const members = membersOf(item)
    const pair = members && pairIn(members)
    if (!members) {
      odd.push({ name: 'fields', value: item })
    } else if (!pair) {
      known.push(...members.map(([id, member]) => ({ id, value: member })))
    } else {
      const { names, ...field } = pair
      known.push(field)
      // A pair has no place for more members: they are kept beside the field.
      const more = members.filter(([name]) => !names.includes(name))
      odd.push(...more.map(([name, member]) => ({ name: `fields.${field.id}.${name}`, value: member })))
    }
  }
  return { known, odd }
})

/** A group: the vendor's contact list. Its counts are about the whole list, never about this contact. */
const groupSchema = z.pipe(
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
    /** Null when BSG sent none. */
    id: wire.id,
    name: wire.name ?? '',
    description: wire.description || null,
    isDefault: isYes(wire.default) || isYes(wire.is_default),
    items: wire.items,
    stopListCount: wire.stop_list_count,
    /** As it came, see `parseTimestamp`. */
    createdAt: wire.created_at,
    unknown: wire.unknown,
  })),
)

export type Group = z.output<typeof groupSchema>

const groupsSchema = z.transform((value: unknown): { known: Group[]; odd: unknown[] } => {
  const known: Group[] = []
  const odd: unknown[] = []
  for (const item of listOf(value)) {
    const group = z.safeParse(groupSchema, item)
    if (group.success) known.push(group.data)
    else odd.push(item)
  }
  return { known, odd }
})

const contactSchema = z.pipe(
  wireObject({
    id: idSchema,
    phone: phoneSchema,
    fields: fieldsSchema,
    groups: groupsSchema,
    hlr_status: textSchema,
    hlr_last_check: textSchema,
    created_at: textSchema,
  }),
  z.transform((wire) => ({
    id: wire.id,
    /** MSISDN digits; text that is no phone as it came; null when there is none. */
    phone: wire.phone,
    fields: wire.fields.known,
    groups: wire.groups.known,
    hlr: {
      /** The vendor's word as it came; empty when there is none. */
      status: wire.hlr_status ?? '',
      /** As it came, see `parseTimestamp`; null when the phone was never checked. */
      checkedAt: wire.hlr_last_check,
    },
    /** As it came, see `parseTimestamp`. */
    createdAt: wire.created_at,
    /** What this page does not know, to be shown and not dropped: members, and entries of a strange shape. */
    unknown: [
      ...wire.unknown,
      ...wire.fields.odd,
      ...wire.groups.odd.map((value) => ({ name: 'groups', value })),
    ] satisfies UnknownMember[],
  })),
)

/** A BSG contact as the page uses it. Timestamps are the vendor's text, since their zone is a setting. */
export type Contact = z.output<typeof contactSchema>

/**
 * The body of `GET /api/contacts/{id}`: `{"data":{…}}` with the contact that was asked for. Another contact's ID, no
 * object or no ID is an issue with its path.
 */
export function contactAnswerSchema(askedId: number) {
  const askedSchema = z.transform((contact: Contact, context) => {
    if (contact.id !== askedId) {
      const message = `expected contact ${askedId}, which was asked for`
      context.issues.push({ code: 'custom', path: ['id'], message, input: contact.id })
    }
    return contact
  })
  return z.object({ data: z.pipe(contactSchema, askedSchema) })
}

/** The body of `POST /api/contacts/search`: the contacts with exactly the phone that was asked for. */
export const contactsAnswerSchema = z.object({ data: z.array(contactSchema) })
