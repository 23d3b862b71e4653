import { isPhone } from '#contract/paths.ts'
import { useLanguage } from '../texts/language.ts'
import { Badge } from '../ui/badge.tsx'
import { usePhoneReader } from './use-phone-reader.ts'

/** Whether the text is digits, with which a phone can be called and formatted. */
export function isDigits(phone: string | null): phone is string {
  return phone !== null && /^\d+$/.test(phone)
}

/** The phone as the page's heading: formatted internationally, or as it came and marked so. */
export function PhoneHeading({ phone }: { phone: string | null }) {
  const texts = useLanguage().texts.phone
  const readPhone = usePhoneReader()
  if (phone === null) return <>{texts.none}</>
  const reading = isPhone(phone) ? readPhone?.(phone) : undefined
  const isUnrecognised = !isPhone(phone) || (readPhone !== undefined && reading === undefined)
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <bdi className="tabular-nums">{reading?.international ?? (isDigits(phone) ? `+${phone}` : phone)}</bdi>
      {isUnrecognised && (
        <span className="text-body tracking-normal">
          <Badge>{texts.unrecognised}</Badge>
        </span>
      )}
    </span>
  )
}
