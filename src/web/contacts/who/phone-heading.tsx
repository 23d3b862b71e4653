import { isPhone } from '#contract/paths.ts'
import { isMasked, plainPhone } from '#contract/plain-phone.ts'
import { useLanguage } from '../../texts/language.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { usePhoneReader } from '../use-phone-reader.ts'
import { isDigits } from './phone-digits.ts'

/** The phone as the page's heading: formatted internationally, or as it came. */
export function PhoneHeading({ phone }: { phone: string | null }) {
  const { none } = useLanguage().texts.phone
  const readPhone = usePhoneReader(phone)
  if (phone === null) return <span>{none}</span>
  const reading = isPhone(phone) ? readPhone?.(phone) : undefined
  const text = reading?.international ?? (isDigits(phone) || isMasked(phone) ? plainPhone(phone) : phone)
  return <Verbatim text={text} className="tabular-nums" />
}
