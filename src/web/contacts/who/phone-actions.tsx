import Phone from 'lucide/dist/esm/icons/phone.mjs'
import type { Contact } from '#contract/contact.ts'
import { isPhone } from '#contract/paths.ts'
import { plainPhone } from '#contract/plain-phone.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { buttonClasses } from '../../ui/button.tsx'
import { CopyIconButton } from '../../ui/copy-icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { hasNumber } from '../reach/has-number.ts'
import { usePhoneReader } from '../use-phone-reader.ts'
import { isDigits } from './phone-digits.ts'
import { RevealPhone } from './reveal-phone.tsx'

type PhoneActionsProps = {
  contact: Contact
  /** Whether the server hides digits, so that there is more to ask for. */
  isRevealable: boolean
}

/** What can be done with a phone, beside it. */
export function PhoneActions({ contact, isRevealable }: PhoneActionsProps) {
  const { id, phone } = contact
  const { number } = useLanguage().texts.phone
  const { call } = useDeferredTexts().phone
  const readPhone = usePhoneReader(phone)
  const reveal = isRevealable && <RevealPhone id={id} />
  if (!isDigits(phone)) return <div className="flex flex-wrap items-center gap-1">{reveal}</div>
  const international = isPhone(phone) ? readPhone?.(phone)?.international : undefined
  return (
    <div className="flex items-center gap-1">
      <CopyIconButton what={number} text={plainPhone(phone)} hotkey="c" />
      {hasNumber(contact, readPhone) && (
        <a
          href={`tel:${plainPhone(phone)}`}
          aria-label={`${call} ${international ?? plainPhone(phone)}`}
          className={`${buttonClasses} max-sm:px-2`}
        >
          <Icon node={Phone} size={14} />
          <span className="max-sm:sr-only">{call}</span>
        </a>
      )}
      {reveal}
    </div>
  )
}
