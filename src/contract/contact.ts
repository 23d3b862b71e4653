import * as z from 'zod/mini'
import { type Group, groupSchema } from './group.ts'
import { hiddenPhoneName, readHiddenPhone } from './hidden-phone.ts'
import { membersOf } from './json.ts'
import { parseContactId } from './paths.ts'
import { isMasked } from './plain-phone.ts'
import { listOf, phoneSchema, textOf, textSchema, type UnknownMember, wireObject } from './wire.ts'

/**
 * Translates One-API's contact into a `Contact`. The vendor's documents contradict each other, so this reads every
 * shape that any of them shows and keeps unknown members.
 */

/** `null` and `""` are empty, `0` and `false` are values. */
export type ContactField = { id: string; value: unknown }

const idSchema = z.transform((value: unknown, context): number => {
  const id = parseContactId(textOf(value) ?? '')
  if (id === undefined) {
    context.issues.push({ code: 'custom', message: 'expected a contact ID: a whole number from 1', input: value })
    return z.NEVER
  }
  return id
})

/** How the list shapes name a field's ID and value. */
const fieldPairs = [
  ['id', 'value'],
  ['code', 'text'],
] as const

function pairIn(members: [name: string, value: unknown][]): (ContactField & { names: string[] }) | undefined {
  const named = new Map(members)
  for (const [idName, valueName] of fieldPairs) {
    const id = textOf(named.get(idName))
    if (id !== null && named.has(valueName)) return { id, value: named.get(valueName), names: [idName, valueName] }
  }
  return undefined
}

/** Reads all five shapes of `fields`. */
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
    [hiddenPhoneName]: z.unknown(),
  }),
  z.transform((wire) => ({
    id: wire.id,
    /** MSISDN digits; other text as it came; null when there is none. */
    phone: wire.phone,
    /** What the server tells of digits that it hides; null where it hides none. */
    hiddenPhone: isMasked(wire.phone) ? readHiddenPhone(wire[hiddenPhoneName]) : null,
    fields: wire.fields.known,
    groups: wire.groups.known,
    hlr: {
      /** The vendor's word; empty when there is none. */
      status: wire.hlr_status ?? '',
      /** Null when the phone was never checked. */
      checkedAt: wire.hlr_last_check,
    },
    createdAt: wire.created_at,
    /** Unknown members and entries of unknown shape, to be shown. */
    unknown: [
      ...wire.unknown,
      ...wire.fields.odd,
      ...wire.groups.odd.map((value) => ({ name: 'groups', value })),
    ] satisfies UnknownMember[],
  })),
)

/** A BSG contact as the page uses it. Timestamps are the vendor's text, since their zone is a setting. */
export type Contact = z.output<typeof contactSchema>

/** The body of `GET /api/contacts/{id}`. Refuses another contact than `askedId`. */
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

/** The body of `POST /api/contacts/search`. */
export const contactsAnswerSchema = z.object({ data: z.array(contactSchema) })
