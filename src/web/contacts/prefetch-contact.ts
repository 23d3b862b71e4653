import { onlineManager, type QueryClient } from '@tanstack/react-query'
import { pauseBefore } from '../query-client.ts'
import { contactQuery } from './contact-query.ts'

/** Contacts that are fetched ahead at once, at most: each is a lookup at BSG, and most will not be opened. */
const mostAtOnce = 4

/** Milliseconds that the pointer or the focus rests before it means something. */
const resting = 60

let underWay = 0

/** What browsers know of the connection; not all of them tell. */
type Connection = { connection?: { saveData?: boolean } }

function savesData(): boolean {
  try {
    return (navigator as Connection).connection?.saveData ?? false
  } catch {
    return false
  }
}

/** Fetches a contact that the agent is about to open; not where data is to be saved, and never more than four at once. */
async function prefetch(queryClient: QueryClient, id: number): Promise<void> {
  if (savesData() || underWay >= mostAtOnce || !onlineManager.isOnline()) return
  underWay += 1
  const query = contactQuery(id)
  const isOpen = () => (queryClient.getQueryCache().find(query)?.getObserversCount() ?? 0) > 0
  // It never fails, and is not tried again unless its page is open by then: that says what is wrong.
  await queryClient.prefetchQuery({
    ...query,
    retry: (failureCount, error) => isOpen() && pauseBefore(failureCount, error) !== undefined,
  })
  underWay -= 1
}

/** Fetches a contact ahead when the pointer or the focus rests on it. @returns what calls that off */
export function prefetchSoon(queryClient: QueryClient, id: number): () => void {
  const timer = setTimeout(prefetch, resting, queryClient, id)
  return () => clearTimeout(timer)
}
