import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { AppEnv } from './app-env.ts'
import { meetExpectation, type RefuseUnparsed, refuseUnparsed } from './parser-refusals.ts'
import { refusePipelining } from './pipelining.ts'
import { isProbe } from './request-target.ts'
import { createSlowReaderCheck } from './slow-readers.ts'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

type Options = {
  /** Milliseconds that running requests have when it stops. Less than the ten seconds that service managers give. */
  stopMs?: number
  /** Milliseconds that a client may take for an answer that is ready: enough for all of the page at 10 KB a second. */
  takeMs?: number
  /** What goes wrong with listening once it has begun. */
  onError?: (error: NodeJS.ErrnoException) => void
  /** How to refuse what is no request; in Node's own words, when not given. */
  refuse?: RefuseUnparsed | undefined
}

export type Listening = {
  /** Such as `http://127.0.0.1:5173`. */
  url: string
  /** Takes no new requests, and resolves when the running ones are answered, or broken off when that takes too long. */
  stop(): Promise<void>
}

/**
 * Milliseconds that a client may take: to say what it wants, and to send all of it. Whoever opens connections and says
 * little would otherwise hold them for minutes. The last is for connections on which nothing moves, though it should.
 */
const patience = {
  headersTimeout: 8_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // Longer than proxies keep theirs: they would send into a connection that we are just closing.
  keepAliveTimeout: 75_000,
}
const motionlessMs = 60_000

/** Milliseconds in which what is on its way is still taken when it stops: it would be lost with its connection. */
const graceMs = 200

/**
 * @param fetch is told of a request that is not even a URL by `isMalformed`, with another one in its place
 * @throws what listening fails with, such as `EADDRINUSE`
 */
export async function listen(
  fetch: Fetch,
  host: string,
  port: number,
  { stopMs = 9_000, takeMs = 60_000, onError = () => {}, refuse }: Options = {},
): Promise<Listening> {
  // A request without a Host is refused by the app, which says so in the log.
  const server = createServer({ ...patience, requireHostHeader: false })
  if (refuse) refuseUnparsed(server, refuse)
  server.timeout = motionlessMs
  // Emptied when it ends: of a Set through which much passes, V8 keeps old tables, each with what was in it, from one
  // full collection to the next, and an answer has the whole of its lookup behind it.
  const running = new Set<{ response: ServerResponse | undefined }>()
  let isStopping = false
  // Node closes idle connections when it stops, but not those that it knows nothing of: opened ahead and not used yet,
  // or used for a request that was running then.
  const unused = new Set<Socket>()
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    unused.delete(socket)
    const one: { response: ServerResponse | undefined } = { response }
    running.add(one)
    if (isStopping) response.setHeader('connection', 'close')
    response.once('close', () => {
      running.delete(one)
      one.response = undefined
      if (!server.listening) setImmediate(() => server.closeIdleConnections())
    })
  })
  server.on('request', (request) => {
    // Probes send any Host, or none, as HTTP/1.0 allows.
    if (isProbe(request.url ?? '')) request.headers.host = 'localhost'
  })
  const answer = getRequestListener(fetch, { errorHandler: (error) => answerMalformed(fetch, error) })
  server.on('request', refusePipelining(refuse ? meetExpectation(answer, refuse) : answer))
  if (refuse) server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  const checkSlowReaders = createSlowReaderCheck(takeMs, Date.now)
  const slowReaders = setInterval(() => checkSlowReaders(running), takeMs / 10).unref()
  server.once('close', () => clearInterval(slowReaders))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // Such as no file handle for a connection that came: it is lost, the next one may not be.
  server.on('error', onError)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address()) ?? port}`,
    async stop() {
      isStopping = true
      // Whoever keeps its connection would send the next request into a closed one.
      for (const { response } of running) if (!response?.headersSent) response?.setHeader('connection', 'close')
      await sleep(graceMs)
      await new Promise<void>((resolve) => {
        const breakOff = setTimeout(() => server.closeAllConnections(), stopMs)
        server.close(() => {
          clearTimeout(breakOff)
          resolve()
        })
        for (const socket of unused) socket.destroy()
      })
    },
  }
}

/** Such as one with a Host that is none: it would get no further than this, and nobody would know of it. */
function answerMalformed(fetch: Fetch, error: unknown): Response | Promise<Response> {
  if (!(error instanceof Error && error.name === 'RequestError')) throw error
  return fetch(new Request('http://localhost'), { isMalformed: true } satisfies AppEnv['Bindings'])
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined
}
