import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { ProblemCard } from '../problem-card.tsx'
import { type ProblemKind, problemKind } from '../problem-kind.ts'
import { nextTry } from '../query-client.ts'
import { missBecause } from './miss.ts'
import { searchQuery } from './search.ts'

type FailedSearchProps = {
  number: number
  /** What the heading says. */
  shown: ProblemKind | undefined
}

/** What to do about a search that has failed, and when it is tried again. The find box goes where that leads. */
export function FailedSearch({ number, shown }: FailedSearchProps) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const query = searchQuery(number, queryClient)
  const search = useQuery({ ...query, enabled: false })
  const [failure, setFailure] = useState(search.failureReason)
  // A try that an agent has asked for begins without a failure; until it ends, the last one stands.
  if (search.failureReason && search.failureReason !== failure) setFailure(search.failureReason)
  const kind = failure ? problemKind(failure) : undefined
  const retry = nextTry(search)

  // The heading is the history entry's: a later try may fail in another way.
  useEffect(() => {
    if (kind && kind !== shown) navigate('/', { state: missBecause(kind, number), replace: true })
  }, [kind, shown, navigate, number])

  async function onRetry() {
    const { queryKey } = query
    // A query that waits for its next try would not be asked before.
    await queryClient.cancelQueries({ queryKey })
    queryClient.refetchQueries({ queryKey })
  }

  if (!kind) return null
  return (
    <ProblemCard kind={kind} error={failure} retry={retry} isRetrying={search.isFetching && !retry} onRetry={onRetry} />
  )
}
