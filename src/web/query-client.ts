import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'

const mostRetries = 3

/**
 * Only a 429 is retried, after the server's delay: the proxy has already retried the rest. Contacts refresh when the
 * agent comes back to the tab. A browser that says "offline" may be wrong, so the page tries all the same.
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

/** The server's delay in seconds, else 5, 10, 20. @param failureCount failures before this one */
export function retryPause(failureCount: number, error: unknown): number {
  const told = error instanceof ApiError ? error.retryAfter : undefined
  return told ?? 5 * 2 ** failureCount
}
