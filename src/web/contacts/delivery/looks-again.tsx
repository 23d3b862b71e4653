import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Message } from '#contract/message.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { type Found, lookQuery, looksAt, type Subject } from './delivery-queries.ts'
import { later } from './later-parts.ts'
import { pauseBeforeLook } from './looks.ts'

type LooksAgainProps = { message: Message; found: Found; subject: Subject }

/** Looks again at a message that may still change, as long as that is likely, and says when. */
export function LooksAgain({ message, found, subject }: LooksAgainProps) {
  const { looksAgain } = useDeliveryTexts()
  const query = lookQuery(subject, found, message)
  const { dataUpdatedAt, errorUpdatedAt } = useQuery(query)
  const state = useQueryClient().getQueryState(query.queryKey)
  const pause = state && pauseBeforeLook(true, looksAt(state))
  const since = Math.max(dataUpdatedAt, errorUpdatedAt)
  if (!pause) return null
  return (
    <span className="print:hidden">
      <later.Countdown key={since} since={since} seconds={pause / 1000} repeats sentence={looksAgain} />
    </span>
  )
}
