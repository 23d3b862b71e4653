import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import type { StopLists } from '#contract/verdict.ts'
import { loadLater } from '../load-later.ts'
import { useLanguage } from '../texts/language.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { LostPart } from '../ui/lost-part.tsx'
import { pauseWhileSent } from './contact-query.ts'
import { deliveryPlace } from './contact-skeleton.tsx'
import { CustomFields } from './fields/custom-fields.tsx'
import { GroupBadges, shownAtFirst } from './groups/group-badges.tsx'
import { hasNumber } from './reach/has-number.ts'
import { ReachCard } from './reach/reach-card.tsx'
import { useVerdict } from './reach/use-verdict.ts'
import { Remarks, type RemarksProps } from './remarks.tsx'
import { Section } from './section.tsx'
import { usePhoneReader } from './use-phone-reader.ts'
import { useSectionLink } from './use-section-link.ts'
import { HeadOutline } from './who/head-outline.tsx'
import type { IdentityProps } from './who/identity.tsx'

type ContactDetailsProps = Omit<RemarksProps, 'id'> &
  Pick<IdentityProps, 'nameFields' | 'pinnedFields' | 'readAt'> & {
    contact: Contact
    /** The contact as it was answered: digits that an agent has asked to see are no change. */
    answered: Contact
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

const Identity = loadAfterPaint(async () => (await loadLater()).Identity, <HeadOutline />, LostPart)
const Strip = loadAfterPaint(async () => (await loadLater()).Strip)
const DeliveryCard = loadAfterPaint(async () => (await loadLater()).DeliveryCard, <div className={deliveryPlace} />)
const AnswerSections = loadAfterPaint(async () => (await loadLater()).AnswerSections, null, LostPart)

const wholeRow = 'md:col-span-2'
const besideFields = 'md:col-start-2 md:flex-col'
const withSide = 'md:col-start-1 md:row-span-2'

const sections = ['reach', 'hlr', 'groups', 'fields']

/** Everything that the API knows about a contact, below its heading. */
export function ContactDetails(props: ContactDetailsProps) {
  const { contact, json, requestId, looks, definitions, stopLists, nameFields, zone, now } = props
  const { phone, reach, groups, fields } = useLanguage().texts
  const { timeZone } = zone
  const readPhone = usePhoneReader(contact.phone)
  const verdict = useVerdict({ stopList: stopLists, contact, readPhone, timeZone, now })
  const isWhole = definitions !== 'loading'
  useSectionLink(sections, isWhole)
  // What is short stands beside the fields, if there are any; a hundred groups need all the room.
  const hasFields = contact.fields.length > 0
  const groupsPlace = hasFields && contact.groups.length <= shownAtFirst ? besideFields : wholeRow
  return (
    <>
      <Section name={phone.number}>
        <Identity {...props} verdict={verdict} />
      </Section>
      <Strip contact={contact} definitions={definitions} nameFields={nameFields} verdict={verdict} />
      <Remarks {...props} id={contact.id} contact={props.answered} />
      <div
        className={`mt-6 grid grid-flow-row-dense grid-cols-1 items-start gap-4 md:grid-cols-[minmax(0,1fr)_18rem] lg:grid-cols-[minmax(0,1fr)_20rem] print:mt-3 print:block print:*:mt-2 ${contact.phone ? 'md:grid-rows-[auto_auto_auto_1fr]' : 'md:grid-rows-[auto_auto_1fr]'}`}
      >
        <Section name={reach.heading} className={wholeRow}>
          <ReachCard
            verdict={verdict}
            id={contact.id}
            hlr={contact.hlr}
            hasNumber={hasNumber(contact, readPhone) !== false}
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
        {contact.phone && <DeliveryCard {...props} />}
        <Section name={groups.heading} className={groupsPlace}>
          <GroupBadges groups={contact.groups} zone={zone} className={groupsPlace} />
        </Section>
        <Section name={fields.heading} className={hasFields ? withSide : wholeRow}>
          <CustomFields
            fields={contact.fields}
            definitions={definitions}
            zone={zone}
            className={hasFields ? withSide : wholeRow}
          />
        </Section>
        {/* What stands below the fields would be pushed down by them: it waits until they are here. */}
        {isWhole && (
          <AnswerSections
            contact={contact}
            json={json}
            requestId={requestId}
            definitions={definitions === 'unavailable' ? [] : definitions}
            stopLists={Array.isArray(stopLists) ? stopLists : []}
            zone={zone}
            now={now}
            datesPlace={hasFields ? besideFields : wholeRow}
            className={wholeRow}
          />
        )}
      </div>
    </>
  )
}
