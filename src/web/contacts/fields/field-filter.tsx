import { useState } from 'react'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { type Language, useLanguage } from '../../texts/language.ts'
import type { Zone } from '../../time/zone.ts'
import { announce } from '../../ui/live-region.tsx'
import type { FieldRow } from './field-rows.ts'
import { readValue } from './field-value.ts'

/** What was typed, and whether a field has it. */
export type Filter = { words: string; isMatch: (row: FieldRow) => boolean }

type FieldFilterProps = { rows: FieldRow[]; zone: Zone; onFilter: (filter: Filter | undefined) => void }

/** Finds fields by their names and values. */
export function FieldFilter({ rows, zone, onFilter }: FieldFilterProps) {
  const language = useLanguage()
  const texts = useDeferredTexts().fields
  const { noMatch } = language.texts.fields
  const [words, setWords] = useState('')

  function onChange(next: string) {
    const isMatch = (row: FieldRow) => hasWords(row, next, zone, language)
    setWords(next)
    onFilter(next.trim() === '' ? undefined : { words: next, isMatch })
    const count = rows.filter(isMatch).length
    announce(count === 0 ? noMatch : texts.matches(count))
  }

  return (
    <input
      type="search"
      data-key="f"
      aria-label={texts.filter}
      placeholder={texts.filter}
      autoComplete="off"
      value={words}
      onChange={(event) => onChange(event.target.value)}
      className="h-9 w-full rounded-control border border-control bg-page px-3 text-small placeholder:text-muted"
    />
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
