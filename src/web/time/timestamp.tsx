import { parseTimestamp } from '#contract/time.ts'
import { loadLater } from '../load-later.ts'
import { useLanguage } from '../texts/language.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { Verbatim } from '../ui/verbatim.tsx'
import type { OddTimeProps } from './odd-time.tsx'
import { formatMinute } from './time-format.ts'
import { ownZone, type Zone } from './zone.ts'

/** @param instant milliseconds since the epoch @param label stands for the time where it says more, "after 5 sec" */
export type InstantProps = { instant: number; zone: Zone; label?: string | undefined }

const ExactTime = loadAfterPaint<InstantProps>(async () => (await loadLater()).ExactTime, Minute)
const OddTime = loadAfterPaint<OddTimeProps>(
  async () => (await loadLater()).OddTime,
  ({ text }) => (
    <>
      <Verbatim text={text} className="font-mono text-muted" />
      {/* The line of the explanation, so that nothing moves when it comes. */}
      <span className="block">{'\u00a0'}</span>
    </>
  ),
)

/**
 * A timestamp of One-API in one short line on the agent's clock; seconds and upstream's clock on demand. What cannot be
 * read as a date is shown as it came.
 */
export function Timestamp({ text, ...props }: OddTimeProps & Pick<InstantProps, 'label'>) {
  const instant = parseTimestamp(text, props.zone.timeZone)
  return instant === undefined ? <OddTime text={text} {...props} /> : <ExactTime instant={instant} {...props} />
}

/** To the minute: what can be read at a glance. */
export function Minute({ instant, zone, label }: InstantProps) {
  const { locale } = useLanguage()
  return (
    <time dateTime={new Date(instant).toISOString()} className="tabular-nums">
      {label ?? formatMinute(instant, ownZone(zone).timeZone, locale)}
    </time>
  )
}
