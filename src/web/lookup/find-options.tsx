import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { prefetchSoon } from '../contacts/prefetch-contact.ts'
import { RememberedContact } from '../contacts/remembered-contact.tsx'
import type { PhoneReader } from '../phone/phone-reader.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import type { Candidate } from './candidate.ts'
import { candidateText, optionId } from './find-texts.ts'

type FindOptionsProps = {
  id: string
  options: readonly Candidate[]
  active: number
  readPhone: PhoneReader | undefined
  onChoose: (candidate: Candidate) => void
}

/** The list of the find box's combobox. The focus and the keys stay with the input (ARIA practices). */
export function FindOptions({ id, options, active, readPhone, onChoose }: FindOptionsProps) {
  const texts = useDeferredTexts()
  const queryClient = useQueryClient()
  const [pointed, setPointed] = useState(-1)
  const meant = options[pointed] ?? options[active]
  const meantId = meant?.kind === 'id' ? meant.id : undefined

  // Timers are outside of React. What may be a phone too is not known to be a contact.
  useEffect(() => (meantId === undefined ? undefined : prefetchSoon(queryClient, meantId)), [meantId, queryClient])

  // Where a list is scrolled to is the browser's.
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    <div
      id={id}
      role="listbox"
      aria-label={texts.find.recognised}
      className={`absolute inset-x-0 top-full z-10 mt-1 max-h-[60vh] overflow-y-auto rounded-control border border-control bg-surface p-1 shadow-lg ${options.length === 0 ? 'hidden' : ''}`}
    >
      {options.map((candidate, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
        <div
          key={JSON.stringify(candidate)}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The input would lose the focus, and the list would close before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(candidate)}
          onPointerEnter={() => setPointed(index)}
          onPointerLeave={() => setPointed(-1)}
          className="cursor-pointer rounded-inner px-3 py-1.5 hover:bg-sunken aria-selected:bg-info-soft aria-selected:text-info forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2"
        >
          <span className="mr-3">{candidateText(candidate, readPhone, texts)}</span>
          {candidate.kind === 'phone' ? (
            <RememberedContact phone={candidate.phone} />
          ) : (
            <RememberedContact id={candidate.id} />
          )}
        </div>
      ))}
    </div>
  )
}
