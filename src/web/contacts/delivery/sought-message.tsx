import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { WhyPerson } from '#contract/why.ts'
import { nextTry } from '../../query-client.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import type { Zone } from '../../time/zone.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { soughtPause, soughtQuery } from './delivery-queries.ts'
import { later } from './later-parts.ts'
import { MessageTable } from './message-table.tsx'
import { PartProblem } from './part-problem.tsx'
import { standTogether } from './together.ts'

type SoughtMessageProps = { id: number; person: WhyPerson; zone: Zone }

/** The message by whose ID an agent has found this contact. */
export function SoughtMessage({ id, person, zone }: SoughtMessageProps) {
  const texts = useDeliveryTexts()
  const query = soughtQuery(id, zone.timeZone)
  const sought = useQuery(query)
  const state = useQueryClient().getQueryState(query.queryKey)
  const pause = state && soughtPause(state, zone.timeZone)
  const { data, dataUpdatedAt } = sought
  const error = sought.failureReason ?? sought.error
  return (
    <section aria-labelledby="sought-heading">
      <h3 id="sought-heading" className="font-semibold">
        {texts.sought(id)}
      </h3>
      {data && (
        <MessageTable
          together={standTogether([data])}
          looksAgainAt={() =>
            pause && (
              <later.Countdown
                key={dataUpdatedAt}
                since={dataUpdatedAt}
                seconds={pause / 1000}
                sentence={texts.looksAgain}
              />
            )
          }
          isTarget={false}
          person={person}
          zone={zone}
        />
      )}
      {!data && !error && <Skeleton className="mt-2 h-5 w-60 max-w-full" />}
      {error && (
        <PartProblem
          error={error}
          retry={nextTry(sought)}
          isRetrying={sought.isFetching && !nextTry(sought)}
          onRetry={() => sought.refetch()}
          sentence={texts.messages.notLoaded}
          forbidden={texts.messages.forbidden}
        />
      )}
    </section>
  )
}
