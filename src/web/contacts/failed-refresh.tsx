import { type ProblemKind, problemTitle } from '../problem-kind.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { formatTime } from '../time/time-format.ts'
import { ownZone, type Zone } from '../time/zone.ts'
import { Button } from '../ui/button.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { Notice } from '../ui/notice.tsx'
import { ReloadButton } from '../ui/reload-button.tsx'

export type FailedRefreshProps = {
  id: number
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
  /** Why the contact could not be refreshed, and from when (ms) the one that is shown is. */
  failure: { kind: ProblemKind; shownFrom: number } | null
  isRefreshing: boolean
  onRetry: () => void
}

/** Says that the contact on the page could not be refreshed, if that is so. */
export function FailedRefresh({ id, zone, failure, isRefreshing, onRetry, now }: FailedRefreshProps) {
  const { texts, locale } = useLanguage()
  const { shownAsOf, refresh, refreshing } = useDeferredTexts().failedRefresh
  if (!failure) return null
  const { timeZone, isAgents } = ownZone(zone)
  const time = `${formatTime(failure.shownFrom, now, timeZone, locale)}${isAgents ? '' : ` ${timeZone}`}`
  return (
    <KeepFocus className="mt-4 flex flex-wrap items-center gap-3">
      <Notice>{shownAsOf(problemTitle(texts, failure.kind, id), time)}</Notice>
      {failure.kind === 'intermediary' && <ReloadButton />}
      <Button onClick={onRetry} aria-disabled={isRefreshing}>
        {isRefreshing ? refreshing : refresh}
      </Button>
    </KeepFocus>
  )
}
