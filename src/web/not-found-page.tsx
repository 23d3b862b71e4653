import { PageHeading } from './ui/page-heading.tsx'

export function NotFoundPage() {
  return (
    <>
      <PageHeading title="Page not found">Page not found</PageHeading>
      <p className="mt-2 text-muted">There is nothing at this address. Look a contact up with the box above.</p>
    </>
  )
}
