import { Ban, CircleAlert } from 'lucide'
import { parseTimestamp } from '#contract/time.ts'
import { listedChannels, type StopLists } from '#contract/verdict.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { formatDate } from '../../time/time-format.ts'
import { type Zone, zoneWithClocks } from '../../time/zone.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KeepFocus } from '../../ui/keep-focus.tsx'
import { listOf } from './verdict-sentence.ts'

export type StopListStatusProps = {
  stopLists: Exclude<StopLists, 'loading'>
  isRetrying: boolean
  onRetry: () => void
  zone: Zone
}

/** On which stop lists the phone is, and since when; or that nobody could ask, which is no "no". */
export function StopListStatus({ stopLists, isRetrying, onRetry, zone }: StopListStatusProps) {
  const { locale } = useLanguage()
  const { stopLists: texts, verdict, problems } = useDeferredTexts()
  if (stopLists === 'unavailable') {
    return (
      <KeepFocus className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="warning">
          <Icon node={CircleAlert} size={14} className="shrink-0" />
          <span>{texts.unavailable}</span>
        </Badge>
        <Button onClick={onRetry} aria-disabled={isRetrying}>
          {isRetrying ? problems.retrying : problems.retry}
        </Button>
      </KeepFocus>
    )
  }
  const stopped = listedChannels.filter((channel) => stopLists.some((row) => row[channel]))
  if (stopped.length === 0) {
    // A channel that this page does not know may be the one; it stands under "Other data".
    const isKnown = stopLists.every(({ unknown }) => unknown.length === 0)
    return <span className="text-muted">{isKnown ? texts.none : texts.unknown}</span>
  }
  const instants = stopLists.flatMap(({ createdAt }) => parseTimestamp(createdAt ?? '', zone.timeZone) ?? [])
  const since = instants.length > 0 ? Math.min(...instants) : undefined
  const names = listOf(
    stopped.map((channel) => verdict.channels[channel]),
    verdict.and,
  )
  const on = verdict.onLists(names, stopped.length)
  return (
    <>
      <Badge tone="bad">
        <Icon node={Ban} size={14} className="shrink-0" />
        <span>{on.charAt(0).toLocaleUpperCase() + on.slice(1)}</span>
      </Badge>
      {since !== undefined && (
        <time dateTime={new Date(since).toISOString()} className="text-muted tabular-nums">
          {verdict.since(formatDate(since, locale, zoneWithClocks(zone).timeZone))}
        </time>
      )}
    </>
  )
}
