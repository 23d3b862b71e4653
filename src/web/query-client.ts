import { QueryClient } from '@tanstack/react-query'

/**
 * The one retry rule: none here. The proxy has already tried again where that makes sense, so a failure that reaches
 * the page is shown at once, with a button. A contact is asked again when the agent comes back to the tab and it is
 * older than half a minute; until the answer is there, and when it fails, the page keeps what it has.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 30_000 } },
  })
}
