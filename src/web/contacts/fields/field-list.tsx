import { type Language, useLanguage } from '../../texts/language.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import { FoldedText, isLong } from '../../ui/folded-text.tsx'
import { showControls } from '../../ui/show-controls.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import type { FieldRow } from './field-rows.ts'
import { readValue } from './field-value.ts'
import { useLinked } from './use-linked.ts'

/** Custom fields by name, each with its value and a way to copy it. Rows are kept light: there may be hundreds. */
export function FieldList({ rows, zone }: { rows: FieldRow[]; zone: Zone }) {
  const language = useLanguage()
  const { what, outcome, copy } = useCopy()
  const linked = useLinked(rows.some(({ value }) => typeof value === 'string' && /:\/\/|@/.test(value)))
  return (
    <dl className="divide-y divide-line">
      {rows.map((row, index) => {
        const { text, isTime, isJson, toCopy } = fieldTexts(row, zone, language)
        const content = linked && toCopy ? linked(toCopy.source) : text
        return (
          // Two values may belong to one field, so a row is known by its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} className="grid gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,12rem)_1fr]">
            <dt className="text-muted" title={row.description === null ? undefined : showControls(row.description)}>
              <Verbatim text={row.name} />
            </dt>
            {toCopy === null ? (
              <dd className="text-muted italic">{text}</dd>
            ) : (
              <dd className="flex min-w-0 items-start gap-1">
                <span
                  // Another value is another element: nothing of the last one stays.
                  key={text}
                  dir="auto"
                  translate="no"
                  className={
                    isJson ? 'min-w-0 whitespace-pre-wrap font-mono text-small' : 'min-w-0 whitespace-pre-wrap'
                  }
                >
                  {isTime && <Timestamp text={toCopy.text} zone={zone} />}
                  {!isTime && (isLong(text) ? <FoldedText>{content}</FoldedText> : content)}
                </span>
                <button
                  type="button"
                  aria-label={language.texts.copy.action(toCopy.what)}
                  data-outcome={toCopy.what === what ? outcome : undefined}
                  onClick={() => copy(toCopy)}
                  className="copy-icon"
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
  if (readable === null) return { text: fields.empty, isTime: false, isJson: false, toCopy: null }
  const { raw, text, instant, isJson } = readable
  const shown = showControls(name)
  // Addresses are looked for in what BSG sent: the signs for what cannot be seen are no part of one.
  const source = text === showControls(raw) ? raw : text
  return {
    text,
    isTime: instant !== undefined,
    isJson,
    toCopy: { what: text === raw ? shown : fields.raw(shown), text: raw, source },
  }
}
