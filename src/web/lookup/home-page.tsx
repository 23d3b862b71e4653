import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import type { ProblemKind } from '../problem-kind.ts'
import { ProblemTitle } from '../problem-title.tsx'
import { hasSignIn, sessionQuery } from '../session-query.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { FailedSearch } from './failed-search.tsx'
import { isMiss } from './miss.ts'
import { RecentLookups } from './recent-lookups.tsx'
import { createSampleContacts } from './sample-contacts.tsx'

// Only the sandbox needs the list; a contact's page must not pay for it.
const SampleContacts = loadAfterPaint(async () => createSampleContacts(await import('./samples.ts')))

/** Where a lookup begins: below the find box, which has the focus. */
export function HomePage() {
  const { find, problems } = useLanguage().texts
  const { home } = useDeferredTexts()
  const { data: session } = useQuery(sessionQuery)
  const { state } = useLocation()
  const miss = isMiss(state) ? kindOf(state.miss, problems.kinds) : undefined
  return (
    <>
      <div className="mx-auto max-w-2xl">
        <PageHeading title={miss ? problems.kinds[miss] : ''} takesFocus={false}>
          {/* Whoever sees the box reads the same words above it. */}
          <span key={String(miss)} className={miss ? '' : 'block h-px overflow-hidden opacity-0'}>
            {miss ? <ProblemTitle kind={miss} text={problems.kinds[miss]} /> : find.label}
          </span>
        </PageHeading>
        {isMiss(state) && typeof state.search === 'number' && (
          <FailedSearch key={state.search} number={state.search} shown={miss} />
        )}
        {!miss && <p className="text-balance text-center text-muted">{home.intro}</p>}
      </div>
      {/* Not before it is known whose they are. */}
      {(session !== undefined || !hasSignIn()) && <RecentLookups />}
      {session?.mode === 'sandbox' && <SampleContacts />}
    </>
  )
}

/** The history may hold what an older page has written. */
function kindOf(why: unknown, kinds: Record<ProblemKind, string>): ProblemKind {
  return Object.keys(kinds).find((kind): kind is ProblemKind => kind === why) ?? 'not-found'
}
