import type { ComponentProps } from 'react'
import type { StopLists } from '#contract/verdict.ts'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { LostPart } from '../../ui/lost-part.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { HlrStatus } from './hlr-status.tsx'
import type { SaidVerdict } from './say-verdict.ts'
import type { StopListStatusProps } from './stop-lists.tsx'
import { VerdictOutline } from './verdict-outline.tsx'

type ReachCardProps = ComponentProps<typeof HlrStatus> &
  Omit<StopListStatusProps, 'stopLists'> & {
    /** Undefined while its inputs are on their way. */
    verdict: SaidVerdict | undefined
    /** Undefined for a contact without a phone. */
    stopLists: StopLists | undefined
    className: string
  }

const verdictOutline = <VerdictOutline />
const badgeOutline = <Skeleton className="h-6 w-40" />
const Verdict = loadAfterPaint(async () => (await loadLater()).Verdict, verdictOutline, LostPart)
const StopListStatus = loadAfterPaint(async () => (await loadLater()).StopListStatus, badgeOutline, LostPart)

/** Whether a person can be reached, by which channel, and what that is known from. */
export function ReachCard({ verdict, stopLists, isRetrying, onRetry, className, ...status }: ReachCardProps) {
  const { reach } = useLanguage().texts
  return (
    <Card id="reach" heading={reach.heading} className={`@container ${className}`}>
      <Verdict said={verdict} />
      <HlrStatus {...status} />
      {stopLists !== undefined && (
        // As high as its longest text, so that nothing moves when it comes.
        <div className={stopListPlace}>
          {stopLists === 'loading' ? (
            badgeOutline
          ) : (
            <StopListStatus stopLists={stopLists} isRetrying={isRetrying} onRetry={onRetry} zone={status.zone} />
          )}
        </div>
      )}
    </Card>
  )
}

export const stopListPlace =
  'mt-4 -mb-2 flex min-h-22 flex-wrap content-center items-center gap-x-2 gap-y-1 border-line border-t pt-2 text-small @[20rem]:min-h-19 @lg:min-h-11'
