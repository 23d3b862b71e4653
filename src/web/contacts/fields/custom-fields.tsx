import { useState } from 'react'
import type { ContactField } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { type Language, useLanguage } from '../../texts/language.ts'
import type { Zone } from '../../time/zone.ts'
import { Card } from '../../ui/card.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FieldList } from './field-list.tsx'
import { type FieldRow, fieldRows } from './field-rows.ts'
import { readValue } from './field-value.ts'

type CustomFieldsProps = {
  fields: ContactField[]
  definitions: FieldDefinition[] | 'loading' | 'unavailable'
  zone: Zone
  className: string
}

/** From this many fields on, reading them all takes longer than typing a word of the one that is meant. */
const filteredFrom = 10

/** The contact's custom fields by name; by ID when the names cannot be had. */
export function CustomFields({ fields, definitions, zone, className }: CustomFieldsProps) {
  const { texts } = useLanguage()
  const { heading, none, loading, unnamed } = texts.fields
  const isLoading = definitions === 'loading' && fields.length > 0
  return (
    <Card id="fields" heading={heading} className={className}>
      {fields.length === 0 && <p className="text-muted">{none}</p>}
      {/* Names that come in later would push the values around: the values wait for them. */}
      {isLoading && (
        <>
          <p className="sr-only">{loading}</p>
          {fields.slice(0, filteredFrom).map(({ id }) => (
            <Skeleton key={id} className="my-2 h-5 w-80 max-w-full" />
          ))}
        </>
      )}
      {definitions === 'unavailable' && fields.length > 0 && (
        <div className="mb-4">
          <Notice>{unnamed}</Notice>
        </div>
      )}
      {definitions !== 'loading' && fields.length > 0 && (
        <FilteredFields {...fieldRows(fields, definitions === 'unavailable' ? [] : definitions, texts)} zone={zone} />
      )}
    </Card>
  )
}

type FilteredFieldsProps = { visible: FieldRow[]; hidden: FieldRow[]; zone: Zone }

function FilteredFields({ visible, hidden, zone }: FilteredFieldsProps) {
  const language = useLanguage()
  const texts = language.texts.fields
  const [filter, setFilter] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const isFiltering = filter.trim() !== ''
  const matching = (rows: FieldRow[], words: string) => rows.filter((row) => hasWords(row, words, zone, language))
  const [shown, folded] = isFiltering ? [matching(visible, filter), matching(hidden, filter)] : [visible, hidden]

  function onFilter(next: string) {
    setFilter(next)
    const count = matching([...visible, ...hidden], next).length
    announce(count === 0 ? texts.noMatch : texts.matches(count))
  }

  return (
    <div className="grid grid-cols-1 gap-4 print:block">
      {visible.length + hidden.length >= filteredFrom && (
        <input
          type="search"
          aria-label={texts.filter}
          placeholder={texts.filter}
          autoComplete="off"
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
          className="h-9 w-full rounded-control border border-control bg-page px-3 text-small placeholder:text-muted sm:max-w-xs print:hidden"
        />
      )}
      {shown.length + folded.length === 0 && <p className="text-muted">{texts.noMatch}</p>}
      {shown.length > 0 && <FieldList rows={shown} zone={zone} />}
      {folded.length > 0 && (
        // Who filters looks for a field, hidden or not.
        <details
          key={filter}
          open={isFiltering || isOpen}
          onToggle={(event) => {
            if (!isFiltering) setIsOpen(event.currentTarget.open)
          }}
        >
          <summary className="min-h-6 w-fit text-muted text-small">{texts.hidden(folded.length)}</summary>
          <div className="mt-2">
            <FieldList rows={folded} zone={zone} />
          </div>
        </details>
      )}
    </div>
  )
}

/** Whether all words of the filter stand in the field's name, or in its value as it reads or as BSG sent it. */
function hasWords({ name, value, type }: FieldRow, words: string, zone: Zone, language: Language): boolean {
  const { raw = '', text = '' } = readValue(value, type, zone, language) ?? {}
  const searched = `${name} ${text} ${raw}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word))
}
