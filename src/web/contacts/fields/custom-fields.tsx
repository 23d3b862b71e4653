import { useState } from 'react'
import type { ContactField } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import type { Zone } from '../../time/zone.ts'
import { Card } from '../../ui/card.tsx'
import { Line } from '../../ui/line.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { WaitingBar } from '../../ui/waiting-bar.tsx'
import type { Filter } from './field-filter.tsx'
import { FieldList } from './field-list.tsx'
import { fieldRows } from './field-rows.ts'

type CustomFieldsProps = {
  fields: ContactField[]
  definitions: FieldDefinition[] | 'loading' | 'unavailable'
  zone: Zone
  className: string
}

/** From this many fields on, reading them all takes longer than typing a word of the one that is meant. */
const filteredFrom = 10

const FieldFilter = loadAfterPaint(async () => (await loadLater()).FieldFilter)

/** Beside the heading, and in view while one scrolls through the fields: below the strip, or in it where there is room. */
const filterPlace =
  'sticky top-14 z-10 -mx-4 bg-surface px-4 py-2 sm:-mx-5 sm:px-5 md:top-1.5 md:mx-0 md:-mt-10.5 md:mb-1.5 md:ml-auto md:w-60 md:bg-transparent md:p-0 print:hidden [@media(height<20rem)]:static'

/** The contact's custom fields by name; by ID when the names cannot be had. */
export function CustomFields({ fields, definitions, zone, className }: CustomFieldsProps) {
  const { texts } = useLanguage()
  const { heading, none, loading, unnamed } = texts.fields
  const [filter, setFilter] = useState<Filter>()
  const [isOpen, setIsOpen] = useState(false)
  if (fields.length === 0) {
    return (
      <Line id="fields" heading={heading} className={className}>
        <p className="text-muted">{none}</p>
      </Line>
    )
  }
  const isLoading = definitions === 'loading'
  const { visible, hidden } = fieldRows(fields, Array.isArray(definitions) ? definitions : [], texts)
  const { isMatch = () => true } = filter ?? {}
  const [shown, folded] = [visible.filter(isMatch), hidden.filter(isMatch)]
  return (
    <Card id="fields" heading={heading} className={className}>
      {fields.length >= filteredFrom && (
        <div className={filterPlace}>
          <div className="h-9">
            {!isLoading && <FieldFilter rows={[...visible, ...hidden]} zone={zone} onFilter={setFilter} />}
          </div>
        </div>
      )}
      {/* Names that come in later would push the values around: the values wait for them. */}
      {isLoading && (
        <>
          <p className="sr-only">{loading}</p>
          <div className="min-h-13 pt-2 min-[26rem]:min-h-7.5">
            <WaitingBar what="fields" className="h-5 w-80 max-w-full" />
          </div>
          {fields.slice(1, filteredFrom).map(({ id }) => (
            <Skeleton key={id} className="my-2 h-5 w-80 max-w-full" />
          ))}
        </>
      )}
      {definitions === 'unavailable' && (
        <div className="mb-4">
          <Notice>{unnamed}</Notice>
        </div>
      )}
      {!isLoading && (
        <div className="grid grid-cols-1 gap-4 print:block">
          {shown.length + folded.length === 0 && <p className="text-muted">{texts.fields.noMatch}</p>}
          {shown.length > 0 && <FieldList rows={shown} zone={zone} />}
          {folded.length > 0 && (
            // Who filters looks for a field, hidden or not.
            <details
              key={filter?.words}
              open={filter !== undefined || isOpen}
              onToggle={(event) => {
                if (!filter) setIsOpen(event.currentTarget.open)
              }}
            >
              <summary className="min-h-6 w-fit text-muted text-small">{texts.fields.hidden(folded.length)}</summary>
              <div className="mt-2">
                <FieldList rows={folded} zone={zone} />
              </div>
            </details>
          )}
        </div>
      )}
    </Card>
  )
}
