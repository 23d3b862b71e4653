import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import { driftOf } from './drift.ts'
import { OtherData } from './other-data.tsx'
import { RawResponse } from './raw-response.tsx'
import { useSectionLink } from './use-section-link.ts'

type RemainderProps = {
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
export function Remainder({ contact, json, requestId, definitions, stopLists, className }: RemainderProps) {
  useSectionLink(sections)
  return (
    <>
      <OtherData
        drift={driftOf(contact, definitions, stopLists)}
        contactId={contact.id}
        requestId={requestId}
        className={className}
      />
      <RawResponse json={json} className={className} />
    </>
  )
}
