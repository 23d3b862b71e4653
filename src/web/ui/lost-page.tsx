import { useLanguage } from '../texts/language.ts'
import { LostPart } from './lost-part.tsx'
import { PageHeading } from './page-heading.tsx'
import type { Lost } from './use-part.ts'

/** The same instead of a whole page, so that nothing of the one before stands for it. */
export function LostPage(props: Lost) {
  const { unreachable } = useLanguage().texts.problems.kinds
  return (
    <div role="alert" className="mx-auto max-w-2xl">
      <PageHeading title={unreachable} takesFocus={false}>
        {unreachable}
      </PageHeading>
      <LostPart {...props} />
    </div>
  )
}
