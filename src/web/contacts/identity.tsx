import { Phone } from 'lucide'
import type { Contact } from '#contract/contact.ts'
import { isPhone } from '#contract/paths.ts'
import { useLanguage } from '../texts/language.ts'
import { Badge } from '../ui/badge.tsx'
import { buttonClasses } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { localTimes } from './local-times.ts'
import type { PhoneReading } from './phone.ts'
import { isDigits } from './phone-heading.tsx'
import { agentTimeZone } from './time-format.ts'
import { usePhoneReader } from './use-phone-reader.ts'

/** Who the contact is: its ID, what its phone's digits tell, and what can be done with both. */
export function Identity({ contact: { id, phone }, now }: { contact: Contact; now: number }) {
  const { texts } = useLanguage()
  const readPhone = usePhoneReader()
  const reading = phone !== null && isPhone(phone) ? readPhone?.(phone) : undefined
  const isUnrecognised = phone !== null && (!isPhone(phone) || (readPhone && reading === undefined))
  const { call, number, contactId, link, unrecognised } = texts.phone
  return (
    <>
      <p className="mt-1 text-muted">{texts.contact.title(id)}</p>
      {/* As high as its longest text, since the numbering plans come after the first view. */}
      {phone !== null && (
        <p className="min-h-16.5 text-muted sm:min-h-6">
          {reading && <Origin reading={reading} now={now} />}
          {isUnrecognised && <Badge>{unrecognised}</Badge>}
          {readPhone === undefined && !isUnrecognised && (
            <Skeleton className="relative top-0.5 h-4.5 w-72 max-w-full" />
          )}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {isDigits(phone) && (
          <>
            <a
              href={`tel:+${phone}`}
              aria-label={`${call} ${reading?.international ?? `+${phone}`}`}
              className={buttonClasses}
            >
              <Icon node={Phone} size={14} />
              {call}
            </a>
            <CopyButton what={number} text={`+${phone}`} />
          </>
        )}
        <CopyButton what={contactId} text={String(id)} />
        <CopyButton what={link} text={`${window.location.origin}/contacts/${id}`} />
      </div>
    </>
  )
}

/** Where the phone is from, of which kind it is, and how late it is there. All of it only by its digits. */
function Origin({ reading: { country, type, timeZones }, now }: { reading: PhoneReading; now: number }) {
  const { texts, locale } = useLanguage()
  const { types, timeThere, timesThere, fromDiallingCode } = texts.phone
  const times = localTimes(timeZones, now, locale, agentTimeZone())
  const facts = [
    country && new Intl.DisplayNames(locale, { type: 'region' }).of(country),
    type && types[type],
    times && (times.from === times.to ? timeThere(times.from) : timesThere(times.from, times.to)),
  ].filter((fact) => fact !== undefined && fact !== '')
  return (
    <>
      {country && <span aria-hidden="true">{flagOf(country)} </span>}
      {facts.join(' · ')}
      {times && <span className="text-small"> ({fromDiallingCode})</span>}
    </>
  )
}

/** A country's flag as an emoji: its ISO 3166 code in regional indicators. Systems without flags show the letters. */
function flagOf(country: string): string {
  return [...country].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join('')
}
