import { useEffect, useRef, useState } from 'react'
import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { personName } from '#contract/person-name.ts'
import type { Tone } from '../ui/badge.tsx'
import { Verbatim } from '../ui/verbatim.tsx'
import { PhoneHeading } from './who/phone-heading.tsx'

export type StripProps = {
  contact: Contact
  definitions: FieldDefinition[] | 'loading' | 'unavailable'
  nameFields: string[]
  /** The sentence on whether they can be reached, and the tone of the worst that is sure. */
  verdict: { sentence: string; tone: Tone } | undefined
}

const dots: Record<Tone, string> = {
  good: 'bg-good',
  warning: 'bg-warning',
  info: 'bg-info',
  neutral: 'bg-neutral',
  bad: 'bg-bad',
}

/**
 * Keeps who it is and whether they can be reached in view once their place has been scrolled away. It only repeats what
 * stands above, so nobody who listens hears it twice. The filter of the fields has its place in it (`filterPlace`).
 */
export function Strip({ contact, definitions, nameFields, verdict }: StripProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isAbove, setIsAbove] = useState(false)

  // Where the page is scrolled to is the browser's.
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (last) setIsAbove(!last.isIntersecting && last.boundingClientRect.top < 0)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])

  const name = personName(contact.fields, Array.isArray(definitions) ? definitions : [], nameFields)?.text
  return (
    <div ref={place} aria-hidden="true" className="print:hidden">
      {isAbove && (
        <div className="fixed inset-x-0 top-0 z-10 border-line border-b bg-surface shadow-sm [@media(height<20rem)]:hidden">
          <div className="mx-auto grid h-14 max-w-6xl content-center gap-x-4 px-4 sm:px-6 md:h-12 md:grid-cols-[minmax(0,1fr)_18rem] md:items-center lg:grid-cols-[minmax(0,1fr)_20rem]">
            <p className="truncate">
              {name !== undefined && <Verbatim text={name} className="mr-3 font-semibold" />}
              <span className={name === undefined ? 'font-semibold' : ''}>
                <PhoneHeading phone={contact.phone} />
              </span>
            </p>
            {verdict && (
              <p className="flex min-w-0 items-center gap-2 text-small">
                <span
                  className={`size-2 shrink-0 rounded-pill forced-colors:border forced-colors:border-current ${dots[verdict.tone]}`}
                />
                <span className="truncate md:line-clamp-2 md:whitespace-normal">{verdict.sentence}</span>
              </p>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
