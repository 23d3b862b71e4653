import { Ban, CircleAlert } from 'lucide'
import type { StopLists } from '#contract/verdict.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { formatDate } from '../../time/time-format.ts'
import { type Zone, zoneWithClocks } from '../../time/zone.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KeepFocus } from '../../ui/keep-focus.tsx'
import { onLists, onNoList } from './stop-list-words.ts'

export type StopListStatusProps = {
  stopLists: Exclude<StopLists, 'loading'>
  isRetrying: boolean
  onRetry: () => void
  zone: Zone
}

/** On which stop lists the phone is, and since when; or that nobody could ask, which is no "no". */
export function StopListStatus({ stopLists, isRetrying, onRetry, zone }: StopListStatusProps) {
  const { locale } = useLanguage()
  const texts = useDeferredTexts()
  if (stopLists === 'unavailable') {
    return (
      <KeepFocus className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="warning">
          <Icon node={CircleAlert} size={14} className="shrink-0" />
          <span>{texts.stopLists.unavailable}</span>
        </Badge>
        <Button onClick={onRetry} aria-disabled={isRetrying}>
          {isRetrying ? texts.problems.retrying : texts.problems.retry}
        </Button>
      </KeepFocus>
    )
  }
  const listed = onLists(stopLists, zone.timeZone, texts)
  if (!listed) return <span className="text-muted">{onNoList(stopLists, texts)}</span>
  return (
    <>
      <Badge tone="bad">
        <Icon node={Ban} size={14} className="shrink-0" />
        <span>{listed.text}</span>
      </Badge>
      {listed.since !== undefined && (
        <time dateTime={new Date(listed.since).toISOString()} className="text-muted tabular-nums">
          {texts.verdict.since(formatDate(listed.since, locale, zoneWithClocks(zone).timeZone))}
        </time>
      )}
    </>
  )
}
