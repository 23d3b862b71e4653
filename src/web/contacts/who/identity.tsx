import { Phone } from 'lucide'
import type { Contact } from '#contract/contact.ts'
import { isPhone } from '#contract/paths.ts'
import { plainPhone } from '#contract/plain-phone.ts'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { buttonClasses } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { usePhoneReader } from '../use-phone-reader.ts'
import { isDigits } from './phone-heading.tsx'

const originOutline = <Skeleton className="relative top-0.5 h-4.5 w-72 max-w-full" />
const PhoneCountry = loadAfterPaint(async () => (await loadLater()).PhoneCountry, originOutline)

/** Who the contact is: its ID, what its phone's digits tell, and what can be done with both. */
export function Identity({ contact: { id, phone }, now }: { contact: Contact; now: number }) {
  const { texts } = useLanguage()
  const readPhone = usePhoneReader(phone)
  const reading = phone !== null && isPhone(phone) ? readPhone?.(phone) : undefined
  const isUnrecognised = phone !== null && (!isPhone(phone) || (readPhone && reading === undefined))
  const { call, number, contactId, link, unrecognised } = texts.phone
  return (
    <>
      <p className="mt-1 text-muted">{texts.contact.title(id)}</p>
      {/* As high as its longest text, since the numbering plans come after the first view. */}
      {phone !== null && (
        <p className="min-h-16.5 text-muted sm:min-h-6">
          {isUnrecognised && <Badge key="unrecognised">{unrecognised}</Badge>}
          {!isUnrecognised && readPhone !== null && (
            <PhoneCountry reading={reading} outline={originOutline} now={now} />
          )}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {isDigits(phone) && (
          <>
            <a
              href={`tel:${plainPhone(phone)}`}
              aria-label={`${call} ${reading?.international ?? plainPhone(phone)}`}
              className={buttonClasses}
            >
              <Icon node={Phone} size={14} />
              <span>{call}</span>
            </a>
            <CopyButton what={number} text={plainPhone(phone)} />
          </>
        )}
        <CopyButton what={contactId} text={String(id)} />
        <CopyButton what={link} text={`${window.location.origin}/contacts/${id}`} />
      </div>
    </>
  )
}
