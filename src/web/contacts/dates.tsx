import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { agentTimeZone } from '../time/intl.ts'
import { Timestamp } from '../time/timestamp.tsx'
import { zoneName } from '../time/zone-name.ts'
import { Line } from '../ui/line.tsx'
import { DateDoubt, type DateDoubtProps } from './date-doubt.tsx'

type DatesProps = DateDoubtProps & { className: string }

/** When BSG has got to know the contact; and, once on the page, in which zone BSG's times are taken to be. */
export function Dates({ contact, zone, now, className }: DatesProps) {
  const { createdAt } = contact
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
        <DateDoubt contact={contact} zone={zone} now={now} />
        {tellsZone && <p className="text-muted text-small">{dates.zone(zoneName(zone, texts))}</p>}
      </div>
    </Line>
  )
}
