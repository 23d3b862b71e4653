import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { WhyPerson } from '#contract/why.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import { Button } from '../../ui/button.tsx'
import type { Found, Subject } from './delivery-queries.ts'
import { LookedThrough } from './looked-through.tsx'
import { watchedIds } from './looks.ts'
import { LooksAgain } from './looks-again.tsx'
import { rowId } from './message-row.tsx'
import { MessageTable } from './message-table.tsx'
import { timeOf } from './say-how-far.ts'
import { TimeStrip } from './time-strip.tsx'
import { standTogether } from './together.ts'

type MessageResultsProps = { found: Found; subject: Subject; person: WhyPerson; zone: Zone }

/** Hundreds of rows would push everything else away. */
const shownAtFirst = 30

/** What a search has found, and how far it has looked. An empty result of an incomplete search is not "none". */
export function MessageResults({ found, subject, person, zone }: MessageResultsProps) {
  const { messages: texts } = useDeliveryTexts()
  const { locale, texts: first } = useLanguage()
  const [showsAll, setShowsAll] = useState(false)
  const { meta, foundAt } = found
  const together = standTogether(found.data)
  const watched = watchedIds(found.data, zone.timeZone, foundAt)
  const since = timeOf(meta.from, locale, ownZone(zone).timeZone)

  function goTo(messageId: number) {
    const row = () => document.getElementById(rowId(messageId))
    if (!row()) flushSync(() => setShowsAll(true))
    row()?.focus()
  }

  return (
    <div className="grid gap-2 border-line border-t pt-3">
      <LookedThrough meta={meta} zone={zone} />
      {together.length === 0 && (
        <p key={String(meta.complete)} className="font-medium">
          {meta.complete ? texts.noneSince(since) : texts.noneSeen}
        </p>
      )}
      <TimeStrip found={found} zone={zone} onGoTo={goTo} />
      {together.length > 0 && (
        <MessageTable
          together={showsAll ? together : together.slice(0, shownAtFirst)}
          looksAgainAt={(message) =>
            watched.has(message.id) && <LooksAgain message={message} found={found} subject={subject} />
          }
          isTarget
          person={person}
          zone={zone}
        />
      )}
      {together.length > shownAtFirst && !showsAll && (
        <div>
          <Button onClick={() => setShowsAll(true)}>{first.groups.showAll(together.length)}</Button>
        </div>
      )}
    </div>
  )
}
