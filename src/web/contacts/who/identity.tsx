import { isPhone } from '#contract/paths.ts'
import { isMasked } from '#contract/plain-phone.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { CopyIconButton } from '../../ui/copy-icon-button.tsx'
import { usePhoneReader } from '../use-phone-reader.ts'
import { CopyForTicket, type TicketProps } from './copy-for-ticket.tsx'
import { NameSource } from './name-source.tsx'
import { PhoneCountry } from './phone-country.tsx'
import { PinnedFields, type PinnedFieldsProps } from './pinned-fields.tsx'
import { idRowPlace, originPlace, sourcePlace, ticketPlace } from './places.tsx'

export type IdentityProps = Omit<TicketProps, 'international'> & Pick<PinnedFieldsProps, 'pinnedFields'>

/** Who the contact is, below name and phone: what the phone's digits tell, its ID, and what is pinned here. */
export function Identity({ pinnedFields, ...facts }: IdentityProps) {
  const { contact, definitions, zone, now } = facts
  const { id, phone } = contact
  const { texts } = useLanguage()
  const readPhone = usePhoneReader(phone)
  const isHidden = isMasked(phone)
  const reading = phone !== null && (isPhone(phone) || isHidden) ? readPhone?.(phone, contact.hiddenPhone) : undefined
  const isUnrecognised = phone !== null && !isHidden && (!isPhone(phone) || (readPhone && reading === undefined))
  // Without a country code the digits tell nothing.
  const isTelling = phone !== null && !isUnrecognised && !phone.startsWith('•')
  const { contactId, link, unrecognised, masked } = useDeferredTexts().phone
  return (
    <>
      <div className={isHidden ? `${originPlace} flex flex-wrap content-start items-center gap-x-2` : originPlace}>
        {isUnrecognised && <Badge key="unrecognised">{unrecognised}</Badge>}
        {isHidden && (
          <span key="masked">
            <Badge>{masked}</Badge>
          </span>
        )}
        {isTelling && readPhone !== null && <PhoneCountry reading={reading} now={now} />}
      </div>
      <div className={idRowPlace}>
        <p className="text-muted">{texts.contact.title(id)}</p>
        <CopyIconButton what={contactId} text={String(id)} />
        <CopyIconButton what={link} text={`${window.location.origin}/contacts/${id}`} isLink />
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
