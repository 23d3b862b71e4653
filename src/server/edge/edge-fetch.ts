/** What workerd adds to an error of the network that the next try may not meet. */
type PlatformError = Error & { retryable?: unknown }

/** Fails as Node's `fetch` does, with a code, and never lets the platform's cache keep an answer. */
export const edgeFetch: typeof fetch = (input, init) =>
  fetch(input, { ...init, cache: 'no-store' }).catch((error: unknown) => {
    // The reason of whoever ended the request.
    if (!(error instanceof Error) || init?.signal?.aborted) throw error
    const code = (error as PlatformError).retryable === true ? 'ECONNRESET' : 'network'
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
  })
