import { useLanguage } from '../../texts/language.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

// Where the parts of the card stand, before and after they come, so that nothing moves: each place is as high as the
// longest text. Only the channels may grow on a phone, where they are last and below what is in view.

/** Two columns where there is room: what can be done, and the check that it is known from. */
export const reachPlace = 'reach-grid'

export const sentencePlace = 'reach-sentence'

export const hlrPlace = 'reach-check'

export const stopListPlace = 'reach-lists'

export const rowsPlace = 'reach-rows'

export const listsOutline = <Skeleton className="h-6 w-40" />

/** Channels that are as likely to work share a row on a narrow screen. */
export const rowsOutline = (
  <div className={rowsPlace}>
    {[0, 1, 2].map((row) => (
      <div key={row} className="flex h-13 items-center gap-4">
        <Skeleton className="h-5 w-20" />
        <Skeleton className="h-5 w-36" />
      </div>
    ))}
  </div>
)

/** Stands for the sentence while its inputs are on their way. */
export function SentenceOutline() {
  const { loading } = useLanguage().texts.reach
  return (
    <div className={`${sentencePlace} border-line`}>
      <span className="sr-only">{loading}</span>
      <Skeleton className="h-5 w-full max-w-md" />
    </div>
  )
}
