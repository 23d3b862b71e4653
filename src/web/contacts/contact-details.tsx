import { Phone } from 'lucide-react'
import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { Button, buttonClasses } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { CustomFields } from './custom-fields.tsx'
import { GroupBadges } from './group-badges.tsx'
import { HlrStatus } from './hlr-status.tsx'
import { OtherData } from './other-data.tsx'
import { isDigits } from './phone-heading.tsx'
import { RawResponse } from './raw-response.tsx'
import type { StopLists } from './stop-lists.tsx'
import { Timestamp } from './timestamp.tsx'
import { usePhoneReader } from './use-phone-reader.ts'
import type { Zone } from './zone.ts'

type ContactDetailsProps = {
  contact: Contact
  /** The answer's JSON as it came. */
  json: string
  definitions: FieldDefinition[] | 'loading' | 'unavailable'
  /** Undefined for a contact without a phone. */
  stopLists: StopLists | undefined
  zone: Zone
  /** By what the find box found the contact, when that needs to be said. */
  matchedBy: 'id' | 'phone' | undefined
  /** Milliseconds since the epoch. */
  now: number
  /** Why the contact could not be refreshed, and from when (ms) the one that is shown is. */
  failure: { problem: string; shownFrom: number } | null
  onRetry: () => void
}

/** Data that is looked at rarely stands below, as wide as the page. */
const wholeRow = 'lg:col-span-2'

/** Everything that the API knows about a contact, below its heading. */
export function ContactDetails({
  contact,
  json,
  definitions,
  stopLists,
  zone,
  matchedBy,
  now,
  failure,
  onRetry,
}: ContactDetailsProps) {
  return (
    <>
      <Identity contact={contact} />
      {matchedBy && (
        <div className="mt-4">
          <Notice>Found by its {matchedBy === 'id' ? 'contact ID' : 'phone number'}.</Notice>
        </div>
      )}
      {failure && (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Notice>
            {failure.problem}. Shown as of {new Date(failure.shownFrom).toLocaleTimeString('en-GB')}.
          </Notice>
          <Button onClick={onRetry}>Refresh</Button>
        </div>
      )}
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <HlrStatus hlr={contact.hlr} stopLists={stopLists} zone={zone} now={now} />
        <GroupBadges groups={contact.groups} zone={zone} />
        <CustomFields fields={contact.fields} definitions={definitions} zone={zone} />
        <Card heading="Dates">
          <dl>
            <dt className="text-muted">Created at</dt>
            <dd>
              {contact.createdAt === null ? 'BSG sent no date' : <Timestamp text={contact.createdAt} zone={zone} />}
            </dd>
          </dl>
        </Card>
        <OtherData contact={contact} className={wholeRow} />
        <RawResponse json={json} className={wholeRow} />
      </div>
    </>
  )
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

function Identity({ contact: { id, phone } }: { contact: Contact }) {
  const readPhone = usePhoneReader()
  const reading = isDigits(phone) ? readPhone?.(phone) : undefined
  return (
    <>
      <p className="mt-1 text-muted">
        {reading?.country && <>{countryNames.of(reading.country)} · </>}
        Contact {id}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        {isDigits(phone) && (
          <>
            <a href={`tel:+${phone}`} className={buttonClasses}>
              <Phone aria-hidden="true" size={14} />
              Call {reading?.international ?? `+${phone}`}
            </a>
            <CopyButton what="phone number" text={`+${phone}`} />
          </>
        )}
        <CopyButton what="contact ID" text={String(id)} />
        <CopyButton what="link" text={`${window.location.origin}/contacts/${id}`} />
      </div>
    </>
  )
}
