import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import type { Group } from '#contract/group.ts'
import { type ProblemKind, problemKind, problemTitle } from '../../problem-kind.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { tryIntl } from '../../time/intl.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

type GroupSizeProps = {
  whole: UseQueryResult<Group>
  /** Stands between the counts and what is said of them. */
  children: ReactNode
}

/** How large a group is, and how much of it is on a stop list: while it loads, when it is here, and when it cannot be. */
export function GroupSize({ whole, children }: GroupSizeProps) {
  const { texts } = useLanguage()
  const deferred = useDeferredTexts()
  const { size, stopListed, loading, ofList, notLoaded } = deferred.groups
  const box = useRef<HTMLDivElement>(null)
  const { failureReason, isFetching } = whole
  // While it is asked for again, the query has forgotten why.
  const [before, setBefore] = useState<ProblemKind>()
  const problem = failureReason === null ? (isFetching ? before : undefined) : problemKind(failureReason)
  const counts = useCounts(whole)

  async function onRetry() {
    if (isFetching) return
    setBefore(problem)
    const { isSuccess } = await whole.refetch()
    // The button that had the focus is gone.
    if (isSuccess) box.current?.focus({ preventScroll: true })
  }

  return (
    <div ref={box} tabIndex={-1} aria-live="polite" className="mt-1">
      {isFetching && problem === undefined && <span className="sr-only">{loading}</span>}
      <dl className="grid grid-cols-[7.5rem_1fr] gap-x-3 gap-y-1 tabular-nums">
        <dt className="text-muted">{size}</dt>
        <Count text={problem ? deferred.groups.notSaid : counts?.items} />
        <dt className="text-muted">{stopListed}</dt>
        <Count text={problem ? deferred.groups.notSaid : counts?.stopListed} />
      </dl>
      {children}
      {/* Both have one place, so that the popover does not change its size under the agent's hand. */}
      <div className="mt-2 grid min-h-24 content-start sm:min-h-19">
        <p className={`text-muted [grid-area:1/1] ${problem ? 'invisible' : ''}`}>{ofList}</p>
        {problem && (
          <div className="grid content-start justify-items-start gap-2 [grid-area:1/1]">
            <p key={problem} className="text-warning">
              {notLoaded(problemTitle(texts, problem))}
            </p>
            <Button aria-disabled={isFetching} onClick={onRetry}>
              <span key={String(isFetching)}>{isFetching ? deferred.problems.retrying : deferred.problems.retry}</span>
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}

/** @param text undefined while it loads */
function Count({ text }: { text: string | undefined }) {
  return <dd>{text === undefined ? <Skeleton className="my-0.5 h-3.5 w-16" /> : <span key={text}>{text}</span>}</dd>
}

/** What BSG says of a list, in words; undefined while it loads. */
function useCounts({ data, isFetching }: UseQueryResult<Group>): Record<'items' | 'stopListed', string> | undefined {
  const { locale } = useLanguage()
  const { notSaid, saysNone } = useDeferredTexts().groups
  if (!data) return isFetching ? undefined : { items: notSaid, stopListed: notSaid }
  const { items, stopListCount } = data
  const written = (count: number) => tryIntl(() => new Intl.NumberFormat(locale).format(count), String(count))
  // The contact is in it, so that a group of none is a count that BSG does not keep.
  const isCounted = items !== 0 || (stopListCount ?? 0) > 0
  return {
    items: items ? written(items) : items === 0 ? saysNone : notSaid,
    stopListed: isCounted && stopListCount !== null ? written(stopListCount) : notSaid,
  }
}
