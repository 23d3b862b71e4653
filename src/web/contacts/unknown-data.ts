import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { faceOf } from '#contract/hlr.ts'
import { stringifyJson } from '#contract/json.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import type { UnknownMember } from '#contract/wire.ts'

/** A member that this page does not know, with what it belongs to besides the contact. */
export type UnknownProperty = UnknownMember & {
  owner: { kind: 'contact' } | { kind: 'stop list' } | { kind: 'group'; id: string | null; name: string }
}

/** Where BSG's answer goes beyond what this page knows: shown, not hidden, since its API grows at any time. */
export type UnknownData = {
  properties: UnknownProperty[]
  /** Words that are no known HLR status. */
  statuses: string[]
  /** Types of custom fields, each with a field that has it. */
  types: { type: string; field: FieldDefinition }[]
  /** Custom fields whose value is an object or a list. */
  values: { id: string; name: string; value: unknown }[]
}

/** Compares what BSG sent about a contact with what this page knows. */
export function unknownDataIn(contact: Contact, definitions: FieldDefinition[], stopLists: StopListRow[]): UnknownData {
  const { unknown, groups, hlr, fields } = contact
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  return {
    properties: [
      ...unknown.map((member) => ({ ...member, owner: { kind: 'contact' } as const })),
      ...groups.flatMap(({ id, name, unknown }) =>
        unknown.map((member) => ({ ...member, owner: { kind: 'group', id, name } as const })),
      ),
      ...stopLists.flatMap(({ unknown }) =>
        unknown.map((member) => ({ ...member, owner: { kind: 'stop list' } as const })),
      ),
    ],
    statuses: faceOf(hlr) === 'new' ? [hlr.status] : [],
    types: fields.flatMap(({ id }) => {
      const field = byId.get(id)
      return field === undefined || field.unknownType === null ? [] : [{ type: field.unknownType, field }]
    }),
    values: fields
      .filter(({ value }) => typeof value === 'object' && value !== null)
      .map(({ id, value }) => ({ id, name: byId.get(id)?.name || id, value })),
  }
}

export function isNothingUnknown(unknownData: UnknownData): boolean {
  return Object.values(unknownData).every((list) => list.length === 0)
}

/** A text for engineers that holds names and kinds, never a value. @param at milliseconds since the epoch */
export function unknownDataReport(
  unknownData: UnknownData,
  contactId: number,
  requestId: string | undefined,
  at: number,
): string {
  return [
    'Contact Desk met what it does not know in an answer of BSG One-API.',
    `Contact ${contactId}, request ${requestId ?? 'unknown'}, ${new Date(at).toISOString()}`,
    ...unknownData.properties.map(
      ({ name, value, owner }) => `- property ${name}${ownerText(owner)}: ${kindOf(value)}`,
    ),
    ...unknownData.statuses.map((word) => `- HLR status: ${word}`),
    ...unknownData.types.map(({ type, field }) => `- type of field ${field.id}: ${type}`),
    ...unknownData.values.map(({ id, value }) => `- value of field ${id}: ${kindOf(value)}`),
  ].join('\n')
}

function ownerText(owner: UnknownProperty['owner']): string {
  return { contact: '', 'stop list': ' of the stop list', group: ' of a group' }[owner.kind]
}

/** What kind of JSON a value is. */
function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

/** A property's value for the page. */
export function propertyJson({ value }: UnknownProperty): string {
  return stringifyJson(value)
}
