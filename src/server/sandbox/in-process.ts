import { createSandbox, type SandboxOptions } from './app.ts'
import { BrokenConnection } from './broken-connection.ts'

export const sandboxApiKey = 'live_sandbox'

/** Rejects as the global `fetch` does, with the signal's reason or `TypeError('fetch failed')`. */
export function createSandboxFetch(options: SandboxOptions): typeof globalThis.fetch {
  const app = createSandbox(options)

  return async function sandboxFetch(input, init) {
    const request = new Request(input, init)
    // undici may release the request's own signal while somebody still waits for it.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    signal?.throwIfAborted()
    const response = await untilAborted(failAsFetch(app.fetch(request)), signal)
    const location = response.headers.get('location')
    if (location === null || request.redirect === 'manual') return abortable(response, signal)
    if (request.redirect === 'error') throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    return sandboxFetch(new URL(location, request.url), init)
  }
}

async function failAsFetch(answer: Response | Promise<Response>): Promise<Response> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof BrokenConnection)) throw error
    if (!error.begun) throw new TypeError('fetch failed', { cause: error })
    const { headers, half } = error.begun
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(half),
      // Called after the half was read.
      pull: (controller) => controller.error(new TypeError('terminated', { cause: error })),
    })
    return new Response(body, { headers })
  }
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function abortable(response: Response, signal: AbortSignal | undefined): Response {
  if (!signal || !response.body) return response
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason), { once: true }),
      async pull(controller) {
        const { done, value } = await reader.read()
        if (signal.aborted) return
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Reads nothing ahead, so that an abort still counts.
    { highWaterMark: 0 },
  )
  return new Response(body, response)
}
