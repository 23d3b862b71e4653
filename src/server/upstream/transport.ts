import type { Deadline } from './deadline.ts'

export type TransportRequest = {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string | null
  /** Ends the exchange. */
  deadline: Deadline
}

/** The used part of `Response`. Call `discard` for a body that you do not read. */
export type TransportResponse = {
  status: number
  headers: { get(name: string): string | null }
  body: AsyncIterable<Uint8Array> | null
}

/** Follows no redirect. Rejects as `fetch` does: with a `TypeError` whose cause has a `code`. */
export type Transport = (url: string, question: TransportRequest) => Promise<TransportResponse>

export function fetchTransport(fetch: typeof globalThis.fetch): Transport {
  return (url, { deadline, ...init }) => {
    const controller = new AbortController()
    // Never cancelled, because the body arrives after the answer's head.
    deadline.onEnd((why) => controller.abort(why))
    return fetch(url, { ...init, redirect: 'manual', signal: controller.signal })
  }
}

/** Releases an unread body and its connection. */
export function discard(body: TransportResponse['body']): void {
  body?.[Symbol.asyncIterator]()
    .return?.()
    .catch(() => {})
}
