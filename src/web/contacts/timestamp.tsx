import { parseTimestamp } from '#contract/time.ts'
import { useLanguage } from '../texts/language.ts'
import { currentZoneName } from './current-zone-name.ts'
import { agentTimeZone, formatInstant } from './time-format.ts'
import { type Zone, zoneName } from './zone.ts'

/**
 * A timestamp of One-API to the second: on the agent's clock and on upstream's, each labelled, or once where they are
 * the same. What cannot be read as a date is shown as it came.
 */
export function Timestamp({ text, zone }: { text: string; zone: Zone }) {
  const { texts, locale } = useLanguage()
  const instant = parseTimestamp(text, zone.timeZone)
  if (instant === undefined) {
    return (
      <p className="text-muted">
        <bdi className="font-mono">{text || texts.dates.empty}</bdi> {texts.dates.unreadable}
      </p>
    )
  }
  const iso = new Date(instant).toISOString()
  const agentZone = agentTimeZone()
  const agentTime = formatInstant(instant, agentZone, locale)
  const upstreamTime = formatInstant(instant, zone.timeZone, locale)
  return (
    <div className="text-muted tabular-nums">
      {agentTime !== upstreamTime && (
        <p>
          <time dateTime={iso}>{agentTime}</time> {currentZoneName(agentZone)} {texts.dates.yourTime}
        </p>
      )}
      <p>
        <time dateTime={iso}>{upstreamTime}</time> {zoneName(zone, texts)}
      </p>
    </div>
  )
}
