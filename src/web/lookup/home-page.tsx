import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { sessionQuery } from '../session-query.ts'
import { PageHeading } from '../ui/page-heading.tsx'

// Only the sandbox needs the list; a contact's page must not pay for it.
const SampleContacts = lazy(async () => ({ default: (await import('./sample-contacts.tsx')).SampleContacts }))

/** Where a lookup begins. */
export function HomePage() {
  const { data: session } = useQuery(sessionQuery)
  return (
    <>
      <PageHeading title="">Find a contact</PageHeading>
      <p className="mt-2 max-w-prose text-muted">
        Type the contact ID from your ticket into the box above. You see who the contact is, and whether and how they
        can be reached.
      </p>
      {session?.mode === 'sandbox' && (
        <Suspense>
          <SampleContacts />
        </Suspense>
      )}
    </>
  )
}
