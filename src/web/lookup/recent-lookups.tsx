import { useSyncExternalStore } from 'react'
import { RememberedContact } from '../contacts/remembered-contact.tsx'
import { forgetLookups, onRecentLookups, recentLookups } from '../recent.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { relativeTime } from '../time/time-format.ts'
import { useNow } from '../time/use-now.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { ContactLink } from './contact-link.tsx'

/** The contacts that were looked up in this tab; nothing before the first one. */
export function RecentLookups() {
  const language = useLanguage()
  const { home } = useDeferredTexts()
  const recent = useSyncExternalStore(onRecentLookups, recentLookups)
  const now = useNow()
  if (recent.length === 0) return null
  return (
    <Card heading={home.recent} className="mx-auto mt-8 max-w-2xl" aside={home.thisTab}>
      <ul className="divide-y divide-line">
        {recent.map(({ id, at }) => (
          <li key={id}>
            <ContactLink id={id} wraps>
              <span className="min-w-0 empty:hidden max-sm:order-last max-sm:basis-full">
                <RememberedContact id={id} />
              </span>
              <span className="ml-auto shrink-0 text-muted text-small">{relativeTime(at, now, language)}</span>
            </ContactLink>
          </li>
        ))}
      </ul>
      <KeepFocus className="mt-3">
        <Button onClick={forgetLookups}>{home.clear}</Button>
      </KeepFocus>
    </Card>
  )
}
