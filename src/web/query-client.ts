import { QueryClient, type QueryObserverResult } from '@tanstack/react-query'
import { ApiError, type ApiErrorKind } from './api.ts'

const outage = [5, 10, 20, 40]

/** Pauses (s) before each try that the page makes by itself, for failures that pass by themselves. */
export const pauses: Partial<Record<ApiErrorKind, readonly number[]>> = {
  'rate-limited': [5, 10, 20],
  'upstream-unavailable': outage,
  'upstream-timeout': outage,
  'audit-unavailable': outage,
  unreachable: outage,
}

/**
 * Failures that pass are asked about again, after the server's delay where it names one; never from a hidden tab, which
 * waits until it is seen. A browser that says "offline" may be wrong, so the page tries all the same.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failureCount, error) => pauseBefore(failureCount, error) !== undefined,
        retryDelay: (failureCount, error) => (pauseBefore(failureCount, error) ?? 0) * 1000,
        staleTime: 30_000,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  })
}

/** Seconds; undefined where there is no next try. @param failureCount failures before this one */
export function pauseBefore(failureCount: number, error: unknown): number | undefined {
  if (!(error instanceof ApiError)) return undefined
  const pause = pauses[error.kind]?.[failureCount]
  return pause && (error.retryAfter ?? pause)
}

export type NextTry = { seconds: number; count: number }

/** When a query that has failed tries again by itself: seconds after the failure, and which try that is. */
export function nextTry({
  fetchStatus,
  failureCount,
  failureReason,
}: Pick<QueryObserverResult, 'fetchStatus' | 'failureCount' | 'failureReason'>): NextTry | undefined {
  const seconds = fetchStatus === 'idle' ? undefined : pauseBefore(failureCount - 1, failureReason)
  return seconds === undefined ? undefined : { seconds, count: failureCount }
}
