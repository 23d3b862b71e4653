// The HTTP room: it accepts requests, checks who sends them from where, and formats problems.

import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { connectionMs, shutdownMs } from '../config/limits.ts'
import type { AppEnv } from './app-env.ts'
import { meetExpectation, type RefuseUnparsed, refuseUnparsed } from './parser-refusals.ts'
import { refusePipelining } from './pipelining.ts'
import { isProbe } from './request-target.ts'
import { createSlowReaderCheck } from './slow-readers.ts'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

type Options = {
  stopMs?: number
  takeMs?: number
  /** Errors after the start, such as `EMFILE`. */
  onError?: (error: NodeJS.ErrnoException) => void
  /** Refuses what Node cannot parse; without it, Node answers in its own words. */
  refuse?: RefuseUnparsed | undefined
}

export type Listening = {
  url: string
  /** Stops accepting, and resolves when running requests are answered or out of time. */
  stop(): Promise<void>
}

/** @param fetch receives `isMalformed` and a stand-in request if the URL cannot be parsed */
export async function listen(
  fetch: Fetch,
  host: string,
  port: number,
  { stopMs = shutdownMs.requests, takeMs = connectionMs.take, onError = () => {}, refuse }: Options = {},
): Promise<Listening> {
  // The app refuses a request without a Host, so that it is logged.
  const server = createServer({
    headersTimeout: connectionMs.headers,
    requestTimeout: connectionMs.request,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: connectionMs.keepAlive,
    requireHostHeader: false,
  })
  if (refuse) refuseUnparsed(server, refuse)
  server.timeout = connectionMs.motionless
  // V8 keeps deleted Set entries until a full collection, so each entry is emptied too.
  const running = new Set<{ response: ServerResponse | undefined }>()
  let isStopping = false
  // Node closes idle connections when it stops, but not those that were never used.
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
    // Probes may send any Host, or none (HTTP/1.0).
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
  server.on('error', onError)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address()) ?? port}`,
    async stop() {
      isStopping = true
      // A client would send its next request into a closed connection.
      for (const { response } of running) if (!response?.headersSent) response?.setHeader('connection', 'close')
      await sleep(shutdownMs.grace)
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

/** Lets the app answer a request whose URL or Host cannot be parsed, so that it is logged. */
function answerMalformed(fetch: Fetch, error: unknown): Response | Promise<Response> {
  if (!(error instanceof Error && error.name === 'RequestError')) throw error
  return fetch(new Request('http://localhost'), { isMalformed: true } satisfies AppEnv['Bindings'])
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined
}
