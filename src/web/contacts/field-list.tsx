import { type Language, useLanguage } from '../texts/language.ts'
import { useCopy } from '../ui/copy-button.tsx'
import type { FieldRow } from './field-rows.ts'
import { readValue } from './field-value.ts'
import { linkParts } from './link-parts.ts'
import type { Zone } from './zone.ts'

/** Custom fields by name, each with its value and a way to copy it. Rows are kept light: there may be hundreds. */
export function FieldList({ rows, zone }: { rows: FieldRow[]; zone: Zone }) {
  const language = useLanguage()
  const { what, outcome, copy } = useCopy()
  return (
    <dl className="divide-y divide-line">
      {rows.map((row, index) => {
        const { text, isJson, toCopy } = fieldTexts(row, zone, language)
        return (
          // Two values may belong to one field, so a row is known by its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} className="group grid gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,12rem)_1fr]">
            <dt className="text-muted" title={row.description ?? undefined}>
              <bdi>{row.name}</bdi>
            </dt>
            {toCopy === null ? (
              <dd className="text-muted italic">{text}</dd>
            ) : (
              <dd className="flex min-w-0 items-start justify-between gap-2">
                <span
                  dir="auto"
                  className={
                    isJson ? 'min-w-0 whitespace-pre-wrap font-mono text-small' : 'min-w-0 whitespace-pre-wrap'
                  }
                >
                  <LinkedText text={text} />
                </span>
                <button
                  type="button"
                  aria-label={language.texts.copy.action(toCopy.what)}
                  data-outcome={toCopy.what === what ? outcome : undefined}
                  onClick={() => copy(toCopy)}
                  // What can be selected as it stands needs its button only when somebody is there.
                  className={toCopy.text === text ? 'copy-icon hover-only' : 'copy-icon'}
                />
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

/** How a field reads, and what its button copies; null where there is nothing to copy. */
function fieldTexts({ name, type, value }: FieldRow, zone: Zone, language: Language) {
  const { fields } = language.texts
  const readable = readValue(value, type, zone, language)
  if (readable === null) return { text: fields.empty, isJson: false, toCopy: null }
  const { raw, text, isJson } = readable
  return { text, isJson, toCopy: { what: text === raw ? name : fields.raw(name), text: raw } }
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
