import { problemCardClasses } from './problem-card.tsx'
import { ProblemTitle } from './problem-title.tsx'
import { useDeferredTexts } from './texts/deferred-texts.ts'
import { PageHeading } from './ui/page-heading.tsx'

/** Says that there is nothing at an address, or no contact's ID in it. */
export function WrongAddress({ what }: { what: 'pageNotFound' | 'notAnId' }) {
  const { title, hint } = useDeferredTexts()[what]
  return (
    <>
      <PageHeading title={title}>
        <ProblemTitle kind="invalid-id" text={title} />
      </PageHeading>
      <p className={problemCardClasses}>{hint}</p>
    </>
  )
}
