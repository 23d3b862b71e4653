import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CodeSession } from '#contract/code-session.ts'
import { codeStatusFacts } from '#contract/message-status.ts'
import { refusedCodeChannels, type WhyPerson } from '#contract/why.ts'
import { nextTry } from '../../query-client.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import type { Zone } from '../../time/zone.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CodeRow } from './code-row.tsx'
import type { CodesFound } from './delivery-queries.ts'
import { later } from './later-parts.ts'
import { pauseBeforeLook } from './looks.ts'
import { PartProblem } from './part-problem.tsx'

type CodesProps = { codes: UseQueryResult<CodesFound>; person: WhyPerson; zone: Zone }

/** The verification codes of the last 30 days, the latest first. */
export function Codes({ codes, person, zone }: CodesProps) {
  const texts = useDeliveryTexts()
  const { data, dataUpdatedAt } = codes
  const error = codes.failureReason ?? codes.error
  const retry = nextTry(codes)
  const pause = data !== undefined && pauseBeforeLook(data.looks > 0, data.looks)
  useNews(data?.data)
  return (
    <section aria-labelledby="codes-heading" className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 id="codes-heading" className="font-semibold">
          {texts.codes.heading}
        </h3>
        <span className="text-muted text-small">{texts.codes.period}</span>
        {pause !== false && (
          <span key={dataUpdatedAt} className="ml-auto text-muted text-small print:hidden">
            <later.Countdown since={dataUpdatedAt} seconds={pause / 1000} repeats sentence={texts.looksAgain} />
          </span>
        )}
      </div>
      <div className="mt-2 grid gap-2">
        {data && <CodeList sessions={data.data} isComplete={data.meta.complete} person={person} zone={zone} />}
        {!data && !error && (
          <>
            <p className="sr-only">{texts.codes.loading}</p>
            <Skeleton className="h-5 w-60 max-w-full" />
            <Skeleton className="h-4 w-40" />
          </>
        )}
        {error && (
          <PartProblem
            error={error}
            retry={retry}
            isRetrying={codes.isFetching && !retry}
            onRetry={() => codes.refetch()}
            sentence={texts.codes.notLoaded}
            forbidden={texts.codes.forbidden}
          />
        )}
      </div>
    </section>
  )
}

type CodeListProps = { sessions: CodeSession[]; isComplete: boolean; person: WhyPerson; zone: Zone }

function CodeList({ sessions, isComplete, person, zone }: CodeListProps) {
  const { codes: texts } = useDeliveryTexts()
  const [showsAll, setShowsAll] = useState(false)
  const earlier = sessions.length - 1
  if (sessions.length === 0) {
    return (
      <>
        <p className={isComplete ? 'text-muted' : 'text-warning'}>{isComplete ? texts.none : texts.noneSeen}</p>
        <RefusedCodes person={person} />
      </>
    )
  }
  return (
    <>
      <ol className="divide-y divide-line">
        {(showsAll ? sessions : sessions.slice(0, 1)).map((session, place) => (
          // BSG may send no ID, and codes never move.
          <li key={session.id ?? place} className="py-2 first:pt-0 last:pb-0">
            <CodeRow session={session} person={person} zone={zone} />
          </li>
        ))}
      </ol>
      {earlier > 0 && (
        <div>
          <Button aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            <span key={String(showsAll)}>{showsAll ? texts.hideEarlier : texts.showEarlier(earlier)}</span>
          </Button>
        </div>
      )}
      {!isComplete && <Notice>{texts.mayBeMore}</Notice>}
    </>
  )
}

/** A code for somebody on the channel's stop list is refused, and is not in BSG's list. */
function RefusedCodes({ person }: { person: WhyPerson }) {
  const { why: texts, channels } = useDeliveryTexts()
  const refused = refusedCodeChannels(person.stopList).map((channel) => channels[channel])
  if (refused.length === 0) return null
  const { why, todo } = texts.codesRefused(refused.join(', '))
  return (
    <p key={why} className="text-small">
      <span className="font-medium">{texts.heading}</span> <span>{why}</span> <span className="text-muted">{todo}</span>
    </p>
  )
}

/** Says to screen readers what has become of the latest code while they were looking. */
function useNews(sessions: CodeSession[] | undefined): void {
  const { codes } = useDeliveryTexts()
  const [latest] = sessions ?? []
  const label = latest && codes.statuses[codeStatusFacts(latest.status).meaning]
  const heard = useRef(label)
  useEffect(() => {
    if (heard.current !== undefined && label !== undefined && heard.current !== label) {
      announce(`${codes.heading}: ${label}`)
    }
    heard.current = label
  }, [label, codes])
}
