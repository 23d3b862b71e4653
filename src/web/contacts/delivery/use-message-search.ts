import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { MessageHours } from '#contract/delivery-paths.ts'
import { nextTry } from '../../query-client.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { announce } from '../../ui/live-region.tsx'
import { type Found, messagesQuery, type Subject } from './delivery-queries.ts'

/** What a key looks through first; each press after that looks further back. */
const firstHours: MessageHours = 24

export type MessageSearch = ReturnType<typeof useMessageSearch>

/** The search for messages: the agent asks, and the agent can cancel. What was found stays until something else is. */
export function useMessageSearch(subject: Subject) {
  const { messages: texts } = useDeliveryTexts()
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<{ hours: MessageHours; before: Found | undefined }>()
  const [isCancelled, setIsCancelled] = useState(false)
  const query = messagesQuery(subject, asked?.hours ?? firstHours)
  const search = useQuery(query)
  const { refetch } = search
  const found = asked && (search.data ?? asked.before)

  // A request is outside of React: each press is one, also for the same window.
  useEffect(() => {
    if (asked) refetch()
  }, [asked, refetch])

  function onSearch(hours: MessageHours) {
    setIsCancelled(false)
    setAsked({ hours, before: found })
    announce(texts.searchingShort)
  }

  async function onCancel() {
    setIsCancelled(true)
    await queryClient.cancelQueries({ queryKey: query.queryKey })
    announce(texts.cancelled)
  }

  const retry = nextTry(search)
  const isOver = isCancelled || !asked
  return {
    hours: asked?.hours,
    found,
    isCancelled,
    /** A request is under way, not one that waits to be sent again. */
    isSearching: !isOver && search.isFetching && !retry,
    error: isOver ? null : (search.failureReason ?? search.error),
    retry: isOver ? undefined : retry,
    onSearch,
    onCancel,
  }
}
