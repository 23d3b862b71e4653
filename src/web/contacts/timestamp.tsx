import { parseTimestamp } from '#contract/time.ts'
import { formatInstant } from './time-format.ts'

/** The zone of upstream's timestamps, and whether that is only assumed because nobody has set it. */
export type Zone = { timeZone: string; timeZoneAssumed: boolean }

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
  const upstreamZone = zone.timeZoneAssumed ? `${zone.timeZone} (assumed)` : zone.timeZone
  const agentZone = agentTimeZone()
  return (
    <div className="text-muted tabular-nums">
      {agentZone !== zone.timeZone && (
        <p>
          <time dateTime={iso}>{formatInstant(instant, agentZone)}</time> {agentZone} (your time)
        </p>
      )}
      <p>
        <time dateTime={iso}>{formatInstant(instant, zone.timeZone)}</time> {upstreamZone}
      </p>
    </div>
  )
}
