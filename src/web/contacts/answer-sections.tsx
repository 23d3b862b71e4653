import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import type { Zone } from '../time/zone.ts'
import { Dates } from './dates.tsx'
import { OtherData } from './other-data.tsx'
import { RawResponse } from './raw-response.tsx'
import { Section } from './section.tsx'
import { useSectionLink } from './use-section-link.ts'

type AnswerSectionsProps = {
  contact: Contact
  /** The answer's JSON as it came. */
  json: string
  /** Names the answer in the server's log. */
  requestId: string | undefined
  definitions: FieldDefinition[]
  stopLists: StopListRow[]
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
  /** Where they stand in their grid, and where each card does. */
  datesPlace: string
  className: string
}

const sections = ['dates', 'other', 'raw']

/** What is left of BSG's answer besides the cards, for those who look for more. */
export function AnswerSections(props: AnswerSectionsProps) {
  const { contact, json, requestId, definitions, stopLists, zone, now, datesPlace, className } = props
  useSectionLink(sections)
  const { dates, other, raw } = useDeferredTexts()
  return (
    <>
      <Section name={dates.heading} className={datesPlace}>
        <Dates contact={contact} zone={zone} now={now} className={datesPlace} />
      </Section>
      <Section name={other.heading} className={className}>
        <OtherData
          contact={contact}
          definitions={definitions}
          stopLists={stopLists}
          requestId={requestId}
          className={className}
        />
      </Section>
      <Section name={raw.heading} className={className}>
        <RawResponse json={json} className={className} />
      </Section>
    </>
  )
}
