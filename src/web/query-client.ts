import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'

/** How often a request that came too soon is sent again by itself. */
const mostRetries = 3

/**
 * The one retry rule. The proxy has already tried again where that makes sense, so most failures are shown at once,
 * with a button. Only who came too soon waits and comes again, which the page shows as a countdown. A contact is
 * asked again when the agent comes back to the tab and it is older than half a minute; until the answer is there, and
 * when it fails, the page keeps what it has. A browser that says that there is no network may be wrong, so the page tries
 * all the same, and again when the browser says that the network is back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failureCount, error) => isRateLimited(error) && failureCount < mostRetries,
        retryDelay: (failureCount, error) => retryPause(failureCount, error) * 1000,
        staleTime: 30_000,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  })
}

function isRateLimited(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'rate-limited'
}

/**
 * Seconds before a request that came too soon is sent again: what the server said, else 5, 10, 20.
 * @param failureCount failures before this one
 */
export function retryPause(failureCount: number, error: unknown): number {
  const told = error instanceof ApiError ? error.retryAfter : undefined
  return told ?? 5 * 2 ** failureCount
}
