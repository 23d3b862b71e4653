import type { Deadline } from './deadline.ts'

/** One request to upstream, complete. */
export type TransportRequest = {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string | null
  /** When it ends, so does the exchange, wherever it is. */
  deadline: Deadline
}

/** As much of a `Response` as is needed. A body that is not read is to be given back, by `discard`. */
export type TransportResponse = {
  status: number
  headers: { get(name: string): string | null }
  /** Without compression. */
  body: AsyncIterable<Uint8Array> | null
}

/**
 * Makes one exchange, following no redirect. This is all that has to be replaced to have another upstream.
 * Rejects as `fetch` does: with a `TypeError` whose cause says by its `code` what went wrong.
 */
export type Transport = (url: string, question: TransportRequest) => Promise<TransportResponse>

/** Lets a `fetch` be asked, such as the sandbox's, which needs no network. */
export function fetchTransport(fetch: typeof globalThis.fetch): Transport {
  return (url, { deadline, ...init }) => {
    const controller = new AbortController()
    // What it has made goes on after it has answered: the body may still be on its way.
    deadline.onEnd((why) => controller.abort(why))
    return fetch(url, { ...init, redirect: 'manual', signal: controller.signal })
  }
}

/** Lets go of a body that nobody reads, and of its connection. */
export function discard(body: TransportResponse['body']): void {
  body?.[Symbol.asyncIterator]()
    .return?.()
    .catch(() => {})
}
