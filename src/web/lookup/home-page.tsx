import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { sessionQuery } from '../session-query.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { RecentLookups } from './recent-lookups.tsx'

// Only the sandbox needs the list; a contact's page must not pay for it.
const SampleContacts = lazy(async () => ({ default: (await import('./sample-contacts.tsx')).SampleContacts }))

/** Where a lookup begins. */
export function HomePage() {
  const { data: session } = useQuery(sessionQuery)
  return (
    <>
      <PageHeading title="">Find a contact</PageHeading>
      <p className="mt-2 max-w-prose text-muted">
        Type or paste what your ticket holds into the box above: a contact ID, a phone, a link, or the whole text. You
        see who the contact is, and whether and how they can be reached.
      </p>
      <RecentLookups />
      {session?.mode === 'sandbox' && (
        <Suspense>
          <SampleContacts />
        </Suspense>
      )}
    </>
  )
}
