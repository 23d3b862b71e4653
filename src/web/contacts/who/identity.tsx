import { isPhone } from '#contract/paths.ts'
import { isMasked } from '#contract/plain-phone.ts'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { CopyIcon } from '../../ui/copy-icon.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { usePhoneReader } from '../use-phone-reader.ts'
import type { TicketProps } from './copy-for-ticket.tsx'
import type { PinnedFieldsProps } from './pinned-fields.tsx'
import { PinnedOutline } from './pinned-outline.tsx'
import { idRowPlace, originOutline, originPlace, sourcePlace, ticketOutline, ticketPlace } from './places.tsx'

const PhoneCountry = loadAfterPaint(async () => (await loadLater()).PhoneCountry, originOutline)
const NameSource = loadAfterPaint(async () => (await loadLater()).NameSource)
const CopyForTicket = loadAfterPaint(async () => (await loadLater()).CopyForTicket, ticketOutline)
const PinnedFields = loadAfterPaint(async () => (await loadLater()).PinnedFields, <PinnedOutline />)

export type IdentityProps = Omit<TicketProps, 'international'> & Pick<PinnedFieldsProps, 'pinnedFields'>

/** Who the contact is, below name and phone: what the phone's digits tell, its ID, and what is pinned here. */
export function Identity({ pinnedFields, ...facts }: IdentityProps) {
  const { contact, definitions, zone, now } = facts
  const { id, phone } = contact
  const { texts } = useLanguage()
  const readPhone = usePhoneReader(phone)
  const isHidden = isMasked(phone)
  const reading = phone !== null && (isPhone(phone) || isHidden) ? readPhone?.(phone) : undefined
  const isUnrecognised = phone !== null && !isHidden && (!isPhone(phone) || (readPhone && reading === undefined))
  // Without a country code the digits tell nothing.
  const isTelling = phone !== null && !isUnrecognised && !phone.startsWith('•')
  const { contactId, link, unrecognised, masked } = texts.phone
  return (
    <>
      <div className={originPlace}>
        {isUnrecognised && <Badge key="unrecognised">{unrecognised}</Badge>}
        {isHidden && (
          <span key="masked" className="mr-2">
            <Badge>{masked}</Badge>
          </span>
        )}
        {isTelling && readPhone !== null && <PhoneCountry reading={reading} now={now} />}
      </div>
      <div className={idRowPlace}>
        <p className="text-muted">{texts.contact.title(id)}</p>
        <CopyIcon what={contactId} text={String(id)} />
        <CopyIcon what={link} text={`${window.location.origin}/contacts/${id}`} isLink />
        <div className={sourcePlace}>
          <NameSource {...facts} />
        </div>
        <div className={ticketPlace}>
          <CopyForTicket {...facts} international={reading?.international} />
        </div>
      </div>
      {pinnedFields.length > 0 && (
        <PinnedFields pinnedFields={pinnedFields} contact={contact} definitions={definitions} zone={zone} />
      )}
    </>
  )
}
