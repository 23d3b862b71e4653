import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { personName } from '#contract/person-name.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { nameOutline } from './places.tsx'

export type NameProps = {
  contact: Contact
  definitions: FieldDefinition[] | 'loading' | 'unavailable'
  /** Names or IDs of the fields that are the name; none: those that are commonly called so. */
  nameFields: string[]
}

/** The person's name in one line, or that there is none. */
export function ContactName(props: NameProps) {
  const { noName, unknownName } = useDeferredTexts().phone
  const { contact, definitions } = props
  if (isWaiting(props)) return nameOutline
  const name = nameOf(props)
  if (name) return <Verbatim text={name.text} className={sizeOf(name.text)} />
  const isUnknown = definitions === 'unavailable' && contact.fields.length > 0
  return <span className="font-normal text-muted text-section">{isUnknown ? unknownName : noName}</span>
}

function isWaiting({ contact, definitions }: NameProps): boolean {
  return definitions === 'loading' && contact.fields.length > 0
}

/** Undefined where no field holds one, and until the names of the fields are here. */
export function nameOf(props: NameProps) {
  const { contact, definitions, nameFields } = props
  if (isWaiting(props)) return undefined
  return personName(contact.fields, Array.isArray(definitions) ? definitions : [], nameFields)
}

/** Long names are smaller instead of higher, since nothing may move when they come. */
function sizeOf({ length }: string): string {
  if (length > 60) return 'line-clamp-2 text-small leading-[1.1] sm:text-section'
  if (length > 34) return 'line-clamp-2 text-small leading-[1.1] sm:line-clamp-1 sm:text-title'
  return length > 20 ? 'line-clamp-1 text-section sm:text-title' : 'line-clamp-1'
}
