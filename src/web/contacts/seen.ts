import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { type Seen, see } from './changes.ts'

const none: readonly Seen[] = []

const seenKey = (id: number) => ['seen', id]

/** What this tab has seen of a contact before. It lives as long as the answers do, in memory, and goes with them. */
export function useSeenBefore(id: number): readonly Seen[] {
  const { data = none } = useQuery<readonly Seen[]>({ queryKey: seenKey(id), queryFn: skipToken })
  return data
}

/** Adds what is here now. */
export function useSeen(next: Seen): readonly Seen[] {
  const queryClient = useQueryClient()
  const { at, contact, stopLists } = next
  const before = useSeenBefore(contact.id)
  const seen = useMemo(() => see(before, { at, contact, stopLists }), [before, at, contact, stopLists])

  // The store of answers is outside of React.
  useEffect(() => {
    if (seen !== before) queryClient.setQueryData(seenKey(contact.id), seen)
  }, [seen, before, queryClient, contact.id])

  return seen
}
