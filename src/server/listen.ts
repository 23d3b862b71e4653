import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { ProblemError, problemResponse } from './problem.ts'

type Fetch = (request: Request) => Response | Promise<Response>

export type Listening = {
  /** Such as `http://127.0.0.1:5173`. */
  url: string
  /** Takes no new requests, and resolves when the running ones are answered, or broken off when that takes too long. */
  stop(): Promise<void>
}

/** @throws what listening fails with, such as `EADDRINUSE` */
export async function listen(fetch: Fetch, host: string, port: number, stopMs = 10_000): Promise<Listening> {
  const server = createServer()
  // Node closes idle connections when it stops, but not those that it knows nothing of: opened ahead and not used yet,
  // or used for a request that was running then.
  const unused = new Set<Socket>()
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    unused.delete(socket)
    response.once('close', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections())
    })
  })
  server.on('request', getRequestListener(fetch, { errorHandler: answerUnreadable }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address()) ?? port}`,
    stop: () =>
      new Promise((resolve) => {
        const breakOff = setTimeout(() => server.closeAllConnections(), stopMs)
        server.close(() => {
          clearTimeout(breakOff)
          resolve()
        })
        for (const socket of unused) socket.destroy()
      }),
  }
}

/** A request that is not even a URL, such as one with a Host that is none: it gets no further than this. */
function answerUnreadable(error: unknown): Response {
  if (!(error instanceof Error && error.name === 'RequestError')) throw error
  const response = problemResponse(new ProblemError('cross-site'), crypto.randomUUID())
  response.headers.set('cache-control', 'no-store')
  return response
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined
}
