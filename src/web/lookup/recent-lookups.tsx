import { Link } from 'react-router'
import { relativeTime } from '../contacts/time-format.ts'
import { useLanguage } from '../texts/language.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { useNow } from '../ui/use-now.ts'
import { forgetLookups, useRecentLookups } from './recent.ts'

/** The contacts that were looked up in this tab; nothing before the first one. */
export function RecentLookups() {
  const language = useLanguage()
  const { home } = language.texts
  const recent = useRecentLookups()
  const now = useNow()
  if (recent.length === 0) return null
  return (
    <Card heading={home.recent} className="mt-8" aside={home.thisTab}>
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {recent.map(({ id, at }) => (
          <li key={id}>
            <Link to={`/contacts/${id}`} className="flex gap-3 rounded-control py-1 hover:bg-sunken">
              <span className="w-24 shrink-0 text-accent tabular-nums underline">{id}</span>
              <span className="text-muted">{relativeTime(at, now, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <KeepFocus className="mt-3">
        <Button onClick={forgetLookups}>{home.clear}</Button>
      </KeepFocus>
    </Card>
  )
}
