import { parseTimestamp } from '#contract/time.ts'
import { loadLater } from '../load-later.ts'
import { useLanguage } from '../texts/language.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { Verbatim } from '../ui/verbatim.tsx'
import { currentZoneName } from './current-zone-name.ts'
import { isKnownZone } from './intl.ts'
import { formatMinute } from './time-format.ts'
import { ownZone, type Zone } from './zone.ts'

/** @param instant milliseconds since the epoch */
export type InstantProps = { instant: number; zone: Zone }

const ExactTime = loadAfterPaint<InstantProps>(async () => (await loadLater()).ExactTime, Minute)

/**
 * A timestamp of One-API in one short line on the agent's clock; seconds and upstream's clock on demand. What cannot be
 * read as a date is shown as it came.
 */
export function Timestamp({ text, zone }: { text: string; zone: Zone }) {
  const { dates } = useLanguage().texts
  const instant = parseTimestamp(text, zone.timeZone)
  if (instant !== undefined) return <ExactTime instant={instant} zone={zone} />
  // A browser that lacks the zone's clocks can still show what they showed.
  const isLocalTime = !isKnownZone(zone.timeZone) && parseTimestamp(text, 'UTC') !== undefined
  return (
    <span className="text-muted">
      {text === '' ? <span>{dates.empty}</span> : <Verbatim text={text} className="font-mono" />}{' '}
      <span>{isLocalTime ? `${currentZoneName(zone.timeZone)} ${dates.unknownZone}` : dates.unreadable}</span>
    </span>
  )
}

/** To the minute: what can be read at a glance. */
export function Minute({ instant, zone }: InstantProps) {
  const { locale } = useLanguage()
  return (
    <time dateTime={new Date(instant).toISOString()} className="tabular-nums">
      {formatMinute(instant, ownZone(zone).timeZone, locale)}
    </time>
  )
}
