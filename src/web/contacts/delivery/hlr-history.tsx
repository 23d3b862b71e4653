import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { messageStatusFacts, type StatusFacts } from '#contract/message-status.ts'
import { type DeliveryTexts, useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import type { Found } from './delivery-queries.ts'
import { LookedThrough } from './looked-through.tsx'
import { StatusMark } from './status-mark.tsx'
import { checksOf } from './together.ts'

const outcomes: Partial<Record<StatusFacts['icon'], keyof DeliveryTexts['checks']['statuses']>> = {
  arrived: 'arrived',
  'not-arrived': 'not-arrived',
  'under-way': 'running',
  waiting: 'running',
}

/** The checks of the number that a search for messages has found, beside the pill of the HLR status. */
export function HlrHistory({ found, zone }: { found: Found; zone: Zone }) {
  const { checks: texts, messages } = useDeliveryTexts()
  const [place, setPlace] = useState<Element | null>(null)
  const checks = checksOf(found.data)

  // The pill stands in another section.
  useEffect(() => setPlace(document.getElementById('hlr-pill')), [])

  if (place === null || checks.length === 0) return null
  return createPortal(
    <details className="check-history">
      <summary className="min-h-6 w-fit rounded-inner text-accent text-small">{texts.show(checks.length)}</summary>
      <div className="mt-1 grid gap-1 text-small">
        <table className="w-fit text-left">
          <caption className="sr-only">{texts.heading}</caption>
          <tbody>
            {checks.map(({ id, status, createdAt }) => {
              const { meaning, ...facts } = messageStatusFacts(status)
              const outcome = outcomes[facts.icon]
              return (
                <tr key={id}>
                  <td className="py-0.5 pr-4">
                    {createdAt === null ? null : <Timestamp text={createdAt} zone={zone} />}
                  </td>
                  <td className="py-0.5">
                    <StatusMark
                      // Whether the phone was on is in no row.
                      facts={{ icon: facts.icon, tone: 'neutral' }}
                      label={outcome ? texts.statuses[outcome] : messages.statuses[meaning]}
                      word={meaning === 'new' ? status : undefined}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <LookedThrough meta={found.meta} zone={zone} />
      </div>
    </details>,
    place,
  )
}
