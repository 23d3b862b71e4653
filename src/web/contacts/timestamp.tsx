import { parseTimestamp } from '#contract/time.ts'
import { formatInstant } from './time-format.ts'
import { type Zone, zoneName } from './zone.ts'

function agentTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/**
 * A timestamp of One-API to the second: on the agent's clock and on upstream's, each labelled, or once where they are
 * the same. What cannot be read as a date is shown as it came.
 */
export function Timestamp({ text, zone }: { text: string; zone: Zone }) {
  const instant = parseTimestamp(text, zone.timeZone)
  if (instant === undefined) {
    return (
      <p className="text-muted">
        <bdi className="font-mono">{text || '(empty)'}</bdi> (unreadable date)
      </p>
    )
  }
  const iso = new Date(instant).toISOString()
  const upstreamZone = zoneName(zone)
  const agentZone = agentTimeZone()
  const agentTime = formatInstant(instant, agentZone)
  const upstreamTime = formatInstant(instant, zone.timeZone)
  return (
    <div className="text-muted tabular-nums">
      {agentTime !== upstreamTime && (
        <p>
          <time dateTime={iso}>{agentTime}</time> {agentZone} (your time)
        </p>
      )}
      <p>
        <time dateTime={iso}>{upstreamTime}</time> {upstreamZone}
      </p>
    </div>
  )
}
