import { useLanguage } from '../texts/language.ts'
import { CopyIconButton } from '../ui/copy-button.tsx'
import type { FieldRow } from './field-rows.ts'
import { readValue } from './field-value.ts'
import { linkParts } from './link-parts.ts'
import type { Zone } from './zone.ts'

/** Custom fields by name, each with its value and a way to copy it. */
export function FieldList({ rows, zone }: { rows: FieldRow[]; zone: Zone }) {
  return (
    <dl className="divide-y divide-line">
      {rows.map((row, index) => (
        // Two values may belong to one field, so a row is known by its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="group grid gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,12rem)_1fr]">
          <dt className="text-muted" title={row.description ?? undefined}>
            <bdi>{row.name}</bdi>
          </dt>
          <dd className="min-w-0">
            <FieldValue row={row} zone={zone} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FieldValue({ row: { name, type, value }, zone }: { row: FieldRow; zone: Zone }) {
  const language = useLanguage()
  const { fields } = language.texts
  const readable = readValue(value, type, zone, language)
  if (readable === null) return <span className="text-muted italic">{fields.empty}</span>
  const { raw, text, isJson } = readable
  const isChanged = text !== raw
  return (
    <div className="flex items-start justify-between gap-2">
      <span dir="auto" className={`min-w-0 whitespace-pre-wrap ${isJson ? 'font-mono text-small' : ''}`}>
        <LinkedText text={text} />
      </span>
      {/* What can be selected as it stands needs its button only when somebody is there. */}
      <CopyIconButton what={isChanged ? fields.raw(name) : name} text={raw} className={isChanged ? '' : 'hover-only'} />
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
