import { parseTimestamp } from '#contract/time.ts'
import { useLanguage } from '../texts/language.ts'
import { Verbatim } from '../ui/verbatim.tsx'
import { currentZoneName } from './current-zone-name.ts'
import { agentTimeZone, isKnownZone } from './intl.ts'
import { formatInstant } from './time-format.ts'
import { type Zone, zoneName, zoneWithClocks } from './zone.ts'

/**
 * A timestamp of One-API to the second: on the agent's clock and on upstream's, each labelled, or once where they are
 * the same. What cannot be read as a date is shown as it came.
 */
export function Timestamp({ text, zone }: { text: string; zone: Zone }) {
  const { texts, locale } = useLanguage()
  const { dates } = texts
  const instant = parseTimestamp(text, zone.timeZone)
  if (instant === undefined) {
    // A browser that lacks the zone's clocks can still show what they showed.
    const isLocalTime = !isKnownZone(zone.timeZone) && parseTimestamp(text, 'UTC') !== undefined
    return (
      <p className="text-muted">
        {text === '' ? <span>{dates.empty}</span> : <Verbatim text={text} className="font-mono" />}{' '}
        <span>{isLocalTime ? `${zoneName(zone, texts)} ${dates.unknownZone}` : dates.unreadable}</span>
      </p>
    )
  }
  const iso = new Date(instant).toISOString()
  const clocks = zoneWithClocks(zone)
  const agentZone = agentTimeZone()
  const upstreamTime = formatInstant(instant, clocks.timeZone, locale)
  const agentTime = agentZone === undefined ? upstreamTime : formatInstant(instant, agentZone, locale)
  return (
    <div className="text-muted tabular-nums">
      {agentTime !== upstreamTime && (
        <p>
          <time dateTime={iso}>{agentTime}</time> <span>{`${currentZoneName(agentZone ?? '')} ${dates.yourTime}`}</span>
        </p>
      )}
      <p>
        <time dateTime={iso}>{upstreamTime}</time> <span>{zoneName(clocks, texts)}</span>
      </p>
    </div>
  )
}
