import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Group } from '#contract/group.ts'
import { problemKind, problemTitle } from '../../problem-kind.ts'
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
  const { texts, locale } = useLanguage()
  const deferred = useDeferredTexts()
  const { size, stopListed, loading, notSaid, saysNone, ofList, notLoaded } = deferred.groups
  const { retry, retrying } = deferred.problems
  const { data, failureReason, isFetching } = whole
  const written = (count: number) => tryIntl(() => new Intl.NumberFormat(locale).format(count), String(count))

  let counts: [items: ReactNode, stopListed: ReactNode] = [notSaid, notSaid]
  if (data) {
    // The contact is in it, so that a group of none is a count that BSG does not keep.
    const isCounted = data.items !== 0 || (data.stopListCount ?? 0) > 0
    counts = [
      data.items ? written(data.items) : data.items === 0 ? saysNone : notSaid,
      isCounted && data.stopListCount !== null ? written(data.stopListCount) : notSaid,
    ]
  } else if (isFetching && failureReason === null) {
    const bar = (key: string) => <Skeleton key={key} className="my-0.5 h-3.5 w-16" />
    counts = [bar('items'), bar('stop list')]
  }
  return (
    <div aria-live="polite" className="mt-1">
      {isFetching && !data && <span className="sr-only">{loading}</span>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 tabular-nums">
        <dt className="text-muted">{size}</dt>
        <dd>{typeof counts[0] === 'string' ? <span>{counts[0]}</span> : counts[0]}</dd>
        <dt className="text-muted">{stopListed}</dt>
        <dd>{typeof counts[1] === 'string' ? <span>{counts[1]}</span> : counts[1]}</dd>
      </dl>
      {children}
      {/* Either is as high, so that the popover does not grow under the agent's hand. */}
      {!data && failureReason !== null ? (
        <div key="problem" className="mt-2 grid min-h-24 content-start sm:min-h-19 justify-items-start gap-2">
          <p className="text-warning">{notLoaded(problemTitle(texts, problemKind(failureReason)))}</p>
          <Button aria-disabled={isFetching} onClick={() => isFetching || whole.refetch()}>
            <span>{isFetching ? retrying : retry}</span>
          </Button>
        </div>
      ) : (
        <p key="of list" className="mt-2 min-h-24 text-muted sm:min-h-19">
          {ofList}
        </p>
      )}
    </div>
  )
}
