import type { WhyPerson } from '#contract/why.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import type { Found, Subject } from './delivery-queries.ts'
import { LookedThrough } from './looked-through.tsx'
import { watchedIds } from './looks.ts'
import { MessageTable } from './message-table.tsx'
import { timeOf } from './say-how-far.ts'
import { TimeStrip } from './time-strip.tsx'
import { standTogether } from './together.ts'

type MessageResultsProps = { found: Found; subject: Subject; person: WhyPerson; zone: Zone }

/** What a search has found, and how far it has looked. An empty result of an incomplete search is not "none". */
export function MessageResults({ found, subject, person, zone }: MessageResultsProps) {
  const { messages: texts } = useDeliveryTexts()
  const { locale } = useLanguage()
  const { meta, foundAt } = found
  const together = standTogether(found.data)
  const since = timeOf(meta.from, locale, ownZone(zone).timeZone)
  return (
    <div className="grid gap-2 border-line border-t pt-3">
      <LookedThrough meta={meta} zone={zone} />
      {together.length === 0 && (
        <p key={String(meta.complete)} className="font-medium">
          {meta.complete ? texts.noneSince(since) : texts.noneSeen}
        </p>
      )}
      <TimeStrip found={found} zone={zone} />
      {together.length > 0 && (
        <MessageTable
          together={together}
          found={found}
          watched={watchedIds(found.data, zone.timeZone, foundAt)}
          subject={subject}
          person={person}
          zone={zone}
        />
      )}
    </div>
  )
}
