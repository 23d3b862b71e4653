import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
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
  /** Where each card stands in its grid. */
  className: string
}

const sections = ['other', 'raw']

/** What is left of BSG's answer below the cards, for those who look for more. */
export function AnswerSections({ contact, json, requestId, definitions, stopLists, className }: AnswerSectionsProps) {
  useSectionLink(sections)
  const { other, raw } = useDeferredTexts()
  return (
    <>
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
