import { useLanguage } from '../../texts/language.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

// Where the parts of the card stand, before and after they come, so that nothing moves: each place is as high as the
// longest text. Only the channels may grow on a phone, where they are last and below what is in view.

/** Two columns where there is room: what can be done, and the check that it is known from. */
export const reachPlace =
  'grid grid-cols-[minmax(0,1fr)] @5xl:grid-cols-[minmax(0,1fr)_20rem] @5xl:grid-rows-[auto_auto_1fr] @5xl:gap-x-8'

export const sentencePlace =
  'grid min-h-56 content-center rounded-control border px-3.5 py-2 @[20rem]:min-h-39 @sm:min-h-29 @3xl:min-h-19 @5xl:col-span-2 print:min-h-0'

export const hlrPlace = 'mt-4 scroll-mt-4 @5xl:col-start-2 @5xl:row-span-2 @5xl:row-start-2'

export const stopListPlace =
  'mt-4 flex min-h-18 flex-wrap content-center items-center gap-x-2 gap-y-1 border-line border-t pt-2 text-small @lg:min-h-11 @5xl:mt-2 @5xl:border-t-0 @5xl:pt-0'

export const rowsPlace =
  'mt-1 min-h-30 divide-y divide-line border-line border-t @sm:min-h-66 @3xl:min-h-47 @5xl:min-h-56 print:min-h-0'

export const listsOutline = <Skeleton className="h-6 w-40" />

/** Channels that are as likely to work share a row on a narrow screen. */
export const rowsOutline = (
  <div className={rowsPlace}>
    {[0, 1, 2, 3, 4].map((row) => (
      <div key={row} className={`flex h-13 items-center gap-4 @3xl:h-8.5 ${row > 1 ? 'max-@3xl:hidden' : ''}`}>
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
