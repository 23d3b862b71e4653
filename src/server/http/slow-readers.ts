import type { ServerResponse } from 'node:http'

/** Call it repeatedly: an answer's time starts at the first call that finds it finished. Times are milliseconds. */
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
