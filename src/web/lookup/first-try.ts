import { type QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/react-query'

/**
 * What a query has, or gives at its first try. A page may wait for the tries that follow a failure; an agent who has
 * pressed Enter does not.
 * @throws what the try failed with, or the signal's reason
 */
export function firstTry<T>(
  queryClient: QueryClient,
  // biome-ignore lint/suspicious/noExplicitAny: the key's type is the query's own
  options: QueryObserverOptions<T, Error, T, T, any>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const observer = new QueryObserver(queryClient, options)
    const stop = observer.subscribe(settle)
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true })
    settle(observer.getCurrentResult())

    function settle({ data, failureReason }: { data: T | undefined; failureReason: Error | null }) {
      if (data !== undefined) end(() => resolve(data))
      else if (failureReason) end(() => reject(failureReason))
    }

    function end(tell: () => void) {
      tell()
      // Whoever waits for the result asks for it before the query, which nobody else may use, is called off.
      queueMicrotask(stop)
    }
  })
}
