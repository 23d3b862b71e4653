import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { useLanguage } from '../texts/language.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/notice.tsx'
import { pauseWhileSent } from './contact-query.ts'
import { CustomFields } from './custom-fields.tsx'
import { GroupBadges } from './group-badges.tsx'
import { HlrStatus } from './hlr-status.tsx'
import { Identity } from './identity.tsx'
import type { StopLists } from './stop-lists.tsx'
import { formatTime } from './time-format.ts'
import { Timestamp } from './timestamp.tsx'
import { useSectionLink } from './use-section-link.ts'
import type { Zone } from './zone.ts'

type ContactDetailsProps = {
  contact: Contact
  /** The answer's JSON as it came. */
  json: string
  /** Names the answer in the server's log. */
  requestId: string | undefined
  /** How often a running check has been looked at; 0 when none is running. */
  looks: number
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
  isRefreshing: boolean
  onRetry: () => void
}

const Remainder = later(async () => (await import('./remainder.tsx')).Remainder)

const wholeRow = 'md:col-span-2'

const sections = ['hlr', 'groups', 'fields', 'dates']

/** Everything that the API knows about a contact, below its heading. */
export function ContactDetails(props: ContactDetailsProps) {
  const { contact, json, requestId, looks, definitions, stopLists, zone, now } = props
  const { dates } = useLanguage().texts
  const isWhole = definitions !== 'loading'
  useSectionLink(sections, isWhole)
  return (
    <>
      <Identity contact={contact} now={now} />
      <Remarks {...props} />
      <div className="mt-6 grid grid-cols-1 items-start gap-4 md:grid-cols-[2fr_3fr] md:grid-rows-[auto_auto_1fr] print:mt-3 print:block print:*:mt-2">
        <HlrStatus
          hlr={contact.hlr}
          hasWaited={looks > 0 && !pauseWhileSent(looks)}
          stopLists={stopLists}
          zone={zone}
          now={now}
          className={wholeRow}
        />
        <GroupBadges groups={contact.groups} zone={zone} />
        <CustomFields
          fields={contact.fields}
          definitions={definitions}
          zone={zone}
          className="md:col-start-2 md:row-span-2 md:self-stretch"
        />
        {/* What stands below the fields would be pushed down by them: it waits until they are here. */}
        {isWhole && (
          <>
            <Card id="dates" heading={dates.heading}>
              <dl>
                <dt className="text-muted">{dates.createdAt}</dt>
                <dd>{contact.createdAt === null ? dates.none : <Timestamp text={contact.createdAt} zone={zone} />}</dd>
              </dl>
            </Card>
            <Remainder
              contact={contact}
              json={json}
              requestId={requestId}
              definitions={definitions === 'unavailable' ? [] : definitions}
              stopLists={Array.isArray(stopLists) ? stopLists : []}
              className={wholeRow}
            />
          </>
        )}
      </div>
    </>
  )
}

/** What has to be said of how the contact came here, if anything. */
function Remarks({ matchedBy, failure, isRefreshing, onRetry, now }: ContactDetailsProps) {
  const { texts, locale } = useLanguage()
  const { contact } = texts
  return (
    <>
      {matchedBy && (
        <div className="mt-4">
          <Notice>{matchedBy === 'id' ? contact.foundById : contact.foundByPhone}</Notice>
        </div>
      )}
      {failure && (
        <KeepFocus className="mt-4 flex flex-wrap items-center gap-3">
          <Notice>{contact.shownAsOf(failure.problem, formatTime(failure.shownFrom, now, locale))}</Notice>
          <Button onClick={onRetry} aria-disabled={isRefreshing}>
            {isRefreshing ? contact.refreshing : contact.refresh}
          </Button>
        </KeepFocus>
      )}
    </>
  )
}
