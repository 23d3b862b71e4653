import { forgetLookups, useRecentLookups } from '../recent.ts'
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
  const recent = useRecentLookups()
  const now = useNow()
  if (recent.length === 0) return null
  return (
    <Card heading={home.recent} className="mt-8" aside={home.thisTab}>
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {recent.map(({ id, at }) => (
          <li key={id}>
            <ContactLink id={id}>
              <span className="text-muted">{relativeTime(at, now, language)}</span>
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
