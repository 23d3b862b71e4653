import { Ban } from 'lucide'
import type { StopListRow } from '#contract/stop-list.ts'
import { parseTimestamp } from '#contract/time.ts'
import { useLanguage } from '../../texts/language.ts'
import { tryIntl } from '../../time/intl.ts'
import { formatDate } from '../../time/time-format.ts'
import { type Zone, zoneWithClocks } from '../../time/zone.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** What is known of a phone's stop lists. */
export type StopLists = StopListRow[] | 'loading' | 'unavailable'

const channels = [
  { key: 'sms', name: 'SMS' },
  { key: 'viber', name: 'Viber' },
  { key: 'rcs', name: 'RCS' },
] as const

/** On which channels BSG does not send to the phone, and since when. It says nothing about calls. */
export function StopListBadge({ rows, zone }: { rows: StopLists; zone: Zone }) {
  const { texts, locale } = useLanguage()
  const { stopLists } = texts
  if (rows === 'loading') {
    return (
      <>
        <span className="sr-only">{stopLists.loading}</span>
        <Skeleton className="h-6 w-40" />
      </>
    )
  }
  if (rows === 'unavailable')
    return (
      <span key={rows} className="text-muted">
        {stopLists.unavailable}
      </span>
    )
  const stopped = channels.filter(({ key }) => rows.some((row) => row[key])).map(({ name }) => name)
  if (stopped.length === 0) {
    // A channel that this page does not know may be the one; it stands under "Other data".
    const isKnown = rows.every(({ unknown }) => unknown.length === 0)
    return <span className="text-muted">{isKnown ? stopLists.none : stopLists.unknown}</span>
  }
  const since = earliest(rows, zone)
  return (
    <>
      <Badge tone="bad">
        <Icon node={Ban} size={14} className="shrink-0" />
        <span>{stopLists.on(listOf(stopped, locale), stopped.length)}</span>
      </Badge>
      {since !== undefined && (
        <time dateTime={new Date(since).toISOString()} className="text-muted tabular-nums">
          {stopLists.since(formatDate(since, locale, zoneWithClocks(zone).timeZone))}
        </time>
      )}
    </>
  )
}

function listOf(names: string[], locale: string): string {
  return tryIntl(() => new Intl.ListFormat(locale).format(names), names.join(', '))
}

/** Milliseconds since the epoch; undefined when no row has a readable date. */
function earliest(rows: StopListRow[], zone: Zone): number | undefined {
  const instants = rows.flatMap(({ createdAt }) => parseTimestamp(createdAt ?? '', zone.timeZone) ?? [])
  return instants.length > 0 ? Math.min(...instants) : undefined
}
