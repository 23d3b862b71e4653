import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { agentTimeZone } from '../time/intl.ts'
import { Timestamp } from '../time/timestamp.tsx'
import { type Zone, zoneName } from '../time/zone.ts'
import { Line } from '../ui/line.tsx'

type DatesProps = { createdAt: string | null; zone: Zone; className: string }

/** When BSG has got to know the contact; and, once on the page, in which zone BSG's times are taken to be. */
export function Dates({ createdAt, zone, className }: DatesProps) {
  const { texts } = useLanguage()
  const { dates } = useDeferredTexts()
  // Whoever sees their own time need not know BSG's zone, unless it may be wrong.
  const tellsZone = zone.timeZoneAssumed || agentTimeZone() === undefined
  return (
    <Line id="dates" heading={dates.heading} className={className}>
      <div>
        <dl className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{dates.createdAt}</dt>
          <dd>{createdAt === null ? <span>{dates.none}</span> : <Timestamp text={createdAt} zone={zone} />}</dd>
        </dl>
        {tellsZone && <p className="text-muted text-small">{dates.zone(zoneName(zone, texts))}</p>}
      </div>
    </Line>
  )
}
