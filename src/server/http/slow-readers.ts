import type { ServerResponse } from 'node:http'

/**
 * Breaks off answers that are ready and that their clients do not take in time, however little of them they read now
 * and then. To be called again and again; an answer's time begins at the first call that finds it ready.
 * @param takeMs milliseconds that a client may take
 * @param now milliseconds since the epoch
 */
export function createSlowReaderCheck(takeMs: number, now: () => number) {
  const readySince = new WeakMap<ServerResponse, number>()

  return (responses: Iterable<{ response: ServerResponse | undefined }>): void => {
    for (const { response } of responses) {
      if (!response?.writableEnded || response.writableFinished) continue
      const since = readySince.get(response) ?? now()
      readySince.set(response, since)
      if (now() - since >= takeMs) response.destroy()
    }
  }
}
