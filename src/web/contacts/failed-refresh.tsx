import { type ProblemKind, problemTitle } from '../problem-kind.ts'
import { problemLooks } from '../problem-looks.ts'
import type { NextTry } from '../query-client.ts'
import { RetryCountdown } from '../retry-countdown.tsx'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { formatTime } from '../time/today-format.ts'
import { ownZone, type Zone } from '../time/zone.ts'
import { Icon } from '../ui/icon.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { ReloadButton } from '../ui/reload-button.tsx'

export type FailedRefreshProps = {
  id: number
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
  /** Why the contact could not be refreshed, and from when (ms) the one that is shown is. */
  failure: { kind: ProblemKind; shownFrom: number; retry: NextTry | undefined } | null
}

/** Says that the contact on the page could not be refreshed, if that is so, and when the page tries again. */
export function FailedRefresh({ id, zone, failure, now }: FailedRefreshProps) {
  const { texts, locale } = useLanguage()
  const { shownAsOf } = useDeferredTexts().failedRefresh
  if (!failure) return null
  const { kind, shownFrom, retry } = failure
  const { timeZone, isAgents } = ownZone(zone)
  const time = `${formatTime(shownFrom, now, timeZone, locale)}${isAgents ? '' : ` ${timeZone}`}`
  return (
    <KeepFocus className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-warning-line bg-warning-soft px-4 py-2.5 text-small text-warning">
      <div className="flex items-start gap-2">
        <Icon node={problemLooks[kind].icon} size={16} className="mt-px shrink-0" />
        <p>{shownAsOf(problemTitle(texts, kind, id), time)}</p>
      </div>
      {retry && <RetryCountdown key={retry.count} seconds={retry.seconds} />}
      {kind === 'intermediary' && <ReloadButton />}
    </KeepFocus>
  )
}
