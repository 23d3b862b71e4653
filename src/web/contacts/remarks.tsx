import { type ProblemKind, problemTitle } from '../problem-kind.ts'
import { useLanguage } from '../texts/language.ts'
import { formatTime } from '../time/time-format.ts'
import { ownZone, type Zone } from '../time/zone.ts'
import { Button } from '../ui/button.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { Notice } from '../ui/notice.tsx'
import { ReloadButton } from '../ui/reload-button.tsx'

export type RemarksProps = {
  id: number
  zone: Zone
  /** By what the find box found the contact, when that needs to be said. */
  matchedBy: 'id' | 'phone' | undefined
  /** Milliseconds since the epoch. */
  now: number
  /** Why the contact could not be refreshed, and from when (ms) the one that is shown is. */
  failure: { kind: ProblemKind; shownFrom: number } | null
  isRefreshing: boolean
  onRetry: () => void
}

/** What has to be said of how the contact came here, if anything. */
export function Remarks({ id, zone, matchedBy, failure, isRefreshing, onRetry, now }: RemarksProps) {
  const { texts, locale } = useLanguage()
  const { timeZone, isAgents } = ownZone(zone)
  const { contact } = texts
  return (
    <>
      {matchedBy && (
        <div className="mt-4">
          <Notice>{matchedBy === 'id' ? contact.foundById : contact.foundByPhone}</Notice>
        </div>
      )}
      {failure && (
        <KeepFocus className="mt-4 flex flex-wrap items-center gap-3">
          <Notice>
            {contact.shownAsOf(
              problemTitle(texts, failure.kind, id),
              `${formatTime(failure.shownFrom, now, timeZone, locale)}${isAgents ? '' : ` ${timeZone}`}`,
            )}
          </Notice>
          {failure.kind === 'intermediary' && <ReloadButton />}
          <Button onClick={onRetry} aria-disabled={isRefreshing}>
            {isRefreshing ? contact.refreshing : contact.refresh}
          </Button>
        </KeepFocus>
      )}
    </>
  )
}
