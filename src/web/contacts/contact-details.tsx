import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import type { StopLists } from '#contract/verdict.ts'
import { loadLater } from '../load-later.ts'
import { useLanguage } from '../texts/language.ts'
import { Timestamp } from '../time/timestamp.tsx'
import type { Zone } from '../time/zone.ts'
import { Card } from '../ui/card.tsx'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { pauseWhileSent } from './contact-query.ts'
import { CustomFields } from './fields/custom-fields.tsx'
import { GroupBadges } from './groups/group-badges.tsx'
import { kindOfNumber } from './reach/kind-of-number.ts'
import { ReachCard } from './reach/reach-card.tsx'
import { useVerdict } from './reach/use-verdict.ts'
import { Remarks, type RemarksProps } from './remarks.tsx'
import { Section } from './section.tsx'
import { usePhoneReader } from './use-phone-reader.ts'
import { useSectionLink } from './use-section-link.ts'
import { Identity, type IdentityProps } from './who/identity.tsx'

type ContactDetailsProps = Omit<RemarksProps, 'id'> &
  Pick<IdentityProps, 'nameFields' | 'pinnedFields' | 'readAt'> & {
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
    isAskingForStopLists: boolean
    onAskForStopLists: () => void
    /** BSG's cabinet; empty where nobody has said its address. */
    cabinetUrl: string
  }

const AnswerSections = loadAfterPaint(async () => (await loadLater()).AnswerSections)

const wholeRow = 'md:col-span-2'
const besideGroups = 'md:col-start-2 md:row-span-2 md:self-stretch'

const sections = ['reach', 'hlr', 'groups', 'fields', 'dates']

/** Everything that the API knows about a contact, below its heading. */
export function ContactDetails(props: ContactDetailsProps) {
  const { contact, json, requestId, looks, definitions, stopLists, zone, now } = props
  const { phone, reach, groups, fields, dates } = useLanguage().texts
  const { timeZone } = zone
  const kind = kindOfNumber(contact.phone, usePhoneReader(contact.phone))
  const verdict = useVerdict({ stopList: stopLists, hlr: contact.hlr, kindOfNumber: kind, timeZone, now })
  const isWhole = definitions !== 'loading'
  useSectionLink(sections, isWhole)
  return (
    <>
      <Section name={phone.number}>
        <Identity {...props} verdict={verdict} />
      </Section>
      <Remarks {...props} id={contact.id} />
      <div className="mt-6 grid grid-cols-1 items-start gap-4 md:grid-cols-[2fr_3fr] md:grid-rows-[auto_auto_1fr] print:mt-3 print:block print:*:mt-2">
        <Section name={reach.heading} className={wholeRow}>
          <ReachCard
            verdict={verdict}
            hlr={contact.hlr}
            stopLists={stopLists}
            hasWaited={looks > 0 && !pauseWhileSent(looks)}
            isRetrying={props.isAskingForStopLists}
            onRetry={props.onAskForStopLists}
            cabinetUrl={props.cabinetUrl}
            zone={zone}
            now={now}
            className={wholeRow}
          />
        </Section>
        <Section name={groups.heading}>
          <GroupBadges groups={contact.groups} zone={zone} />
        </Section>
        <Section name={fields.heading} className={besideGroups}>
          <CustomFields fields={contact.fields} definitions={definitions} zone={zone} className={besideGroups} />
        </Section>
        {/* What stands below the fields would be pushed down by them: it waits until they are here. */}
        {isWhole && (
          <>
            <Section name={dates.heading}>
              <Dates createdAt={contact.createdAt} zone={zone} />
            </Section>
            <AnswerSections
              contact={contact}
              json={json}
              requestId={requestId}
              definitions={definitions === 'unavailable' ? [] : definitions}
              stopLists={typeof stopLists === 'object' ? stopLists : []}
              className={wholeRow}
            />
          </>
        )}
      </div>
    </>
  )
}

function Dates({ createdAt, zone }: { createdAt: string | null; zone: Zone }) {
  const { dates } = useLanguage().texts
  return (
    <Card id="dates" heading={dates.heading}>
      <dl>
        <dt className="text-muted">{dates.createdAt}</dt>
        <dd>{createdAt === null ? <span>{dates.none}</span> : <Timestamp text={createdAt} zone={zone} />}</dd>
      </dl>
    </Card>
  )
}
