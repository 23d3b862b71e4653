import type { ComponentProps } from 'react'
import type { StopLists } from '#contract/verdict.ts'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { LostPart } from '../../ui/lost-part.tsx'
import { HlrStatus } from './hlr-status.tsx'
import { listsOutline, reachPlace, rowsOutline, SentenceOutline, stopListPlace } from './reach-places.tsx'
import type { SaidVerdict } from './say-verdict.ts'
import type { StopListStatusProps } from './stop-lists.tsx'

type ReachCardProps = Omit<ComponentProps<typeof HlrStatus>, 'isSure'> &
  Omit<StopListStatusProps, 'stopLists'> & {
    /** Undefined while its inputs are on their way. */
    verdict: SaidVerdict | undefined
    /** Undefined for a contact without a phone. */
    stopLists: StopLists | undefined
    className: string
  }

const sentenceOutline = <SentenceOutline />
const Verdict = loadAfterPaint(async () => (await loadLater()).Verdict, sentenceOutline, LostPart)
// Said once, where the sentence stands.
const VerdictRows = loadAfterPaint(
  async () => (await loadLater()).VerdictRows,
  rowsOutline,
  () => null,
)
const StopListStatus = loadAfterPaint(
  async () => (await loadLater()).StopListStatus,
  listsOutline,
  () => null,
)

/** Whether a person can be reached, what to do about it, what that is known from, and by which channel. */
export function ReachCard({ verdict, stopLists, isRetrying, onRetry, className, ...status }: ReachCardProps) {
  const { reach } = useLanguage().texts
  return (
    <Card id="reach" heading={reach.heading} className={`@container ${className}`}>
      <div className={reachPlace}>
        <Verdict said={verdict} />
        <HlrStatus {...status} isSure={verdict?.tone === 'good'} />
        {stopLists !== undefined && (
          <div className={stopListPlace}>
            {stopLists === 'loading' ? (
              listsOutline
            ) : (
              <StopListStatus stopLists={stopLists} isRetrying={isRetrying} onRetry={onRetry} zone={status.zone} />
            )}
          </div>
        )}
        <VerdictRows rows={verdict?.rows} />
      </div>
    </Card>
  )
}
