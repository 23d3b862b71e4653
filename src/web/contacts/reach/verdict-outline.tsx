import { useLanguage } from '../../texts/language.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

/** The place of a verdict: as high as the longest one, so that nothing moves when it comes. */
export const verdictPlace = 'min-h-119 @[20rem]:min-h-103 @sm:min-h-89 @3xl:min-h-61 print:min-h-0'

const rows = ['w-40', 'w-36', 'w-40', 'w-36', 'w-32']

/** Stands for a verdict while its inputs are on their way. */
export function VerdictOutline() {
  const { loading } = useLanguage().texts.reach
  return (
    <div className={verdictPlace}>
      <span className="sr-only">{loading}</span>
      <Skeleton className="h-11 w-full max-w-xl" />
      <div className="mt-3">
        {rows.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move
          <div key={index} className="flex h-13 items-center gap-4 @3xl:h-8.5">
            <Skeleton className="h-5 w-20" />
            <Skeleton className={`h-5 ${width}`} />
          </div>
        ))}
      </div>
    </div>
  )
}
