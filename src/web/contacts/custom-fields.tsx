import { useState } from 'react'
import type { ContactField } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { textOf } from '#contract/wire.ts'
import { Card } from '../ui/card.tsx'
import { CopyIconButton } from '../ui/copy-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type FieldRow, fieldRows } from './field-rows.ts'
import { readValue } from './field-value.ts'
import { linkParts } from './link-parts.ts'
import type { Zone } from './zone.ts'

type CustomFieldsProps = {
  fields: ContactField[]
  definitions: FieldDefinition[] | 'loading' | 'unavailable'
  zone: Zone
}

/** The contact's custom fields by name; by ID when the names cannot be had. */
export function CustomFields({ fields, definitions, zone }: CustomFieldsProps) {
  const [filter, setFilter] = useState('')
  if (fields.length === 0) {
    return (
      <Card heading="Custom fields">
        <p className="text-muted">No custom fields</p>
      </Card>
    )
  }
  // Names that come in later would push the values around: the values wait for them.
  if (definitions === 'loading') {
    return (
      <Card heading="Custom fields">
        <p className="sr-only">Loading the names of the fields</p>
        <Skeleton className="h-5 w-80 max-w-full" />
      </Card>
    )
  }
  const rows = fieldRows(fields, definitions === 'unavailable' ? [] : definitions)
  const visible = rows.visible.filter((row) => matchesFilter(row, filter))
  const hidden = rows.hidden.filter((row) => matchesFilter(row, filter))
  return (
    <Card heading="Custom fields">
      <div className="grid gap-4">
        {definitions === 'unavailable' && (
          <Notice>The names of the fields could not be loaded, so the fields show by their IDs.</Notice>
        )}
        {fields.length >= filteredFrom && (
          <input
            type="search"
            aria-label="Filter fields"
            placeholder="Filter fields"
            autoComplete="off"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            className="h-9 w-full rounded-control border border-control bg-page px-3 text-small placeholder:text-muted sm:max-w-xs print:hidden"
          />
        )}
        {visible.length + hidden.length === 0 && <p className="text-muted">No field matches</p>}
        {visible.length > 0 && <FieldList rows={visible} zone={zone} />}
        {hidden.length > 0 && (
          <details>
            <summary className="w-fit min-h-6 text-muted text-small">Hidden in BSG ({hidden.length})</summary>
            <div className="mt-2">
              <FieldList rows={hidden} zone={zone} />
            </div>
          </details>
        )}
      </div>
    </Card>
  )
}

/** From this many fields on, reading them all takes longer than typing a word of the one that is meant. */
const filteredFrom = 10

/** Whether all words of the filter stand in the field's name or value. */
function matchesFilter({ name, value }: FieldRow, filter: string): boolean {
  const text = `${name} ${textOf(value) ?? ''}`.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function FieldList({ rows, zone }: { rows: FieldRow[]; zone: Zone }) {
  return (
    <dl className="divide-y divide-line">
      {rows.map(({ name, type, value, description }, index) => (
        // Two values may belong to one field, so a row is known by its place; rows never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="grid gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
          <dt className="text-muted" title={description ?? undefined}>
            <bdi>{name}</bdi>
          </dt>
          <dd className="min-w-0">
            <FieldValue value={value} type={type} name={name} zone={zone} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FieldValue({ value, type, name, zone }: Pick<FieldRow, 'value' | 'type' | 'name'> & { zone: Zone }) {
  const readable = readValue(value, type, zone)
  if (readable === null) return <span className="text-muted italic">empty</span>
  const { raw, text, isJson } = readable
  return (
    <div className="flex items-start gap-2">
      <span dir="auto" className={`min-w-0 whitespace-pre-wrap ${isJson ? 'font-mono text-small' : ''}`}>
        <LinkedText text={text} />
      </span>
      {text !== raw && <CopyIconButton what={`${name} as BSG sent it`} text={raw} />}
    </div>
  )
}

function LinkedText({ text }: { text: string }) {
  return linkParts(text).map((part, index) =>
    part.href === undefined ? (
      part.text
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name and never move
        key={index}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer"
        className="text-accent underline"
      >
        {part.text}
      </a>
    ),
  )
}
