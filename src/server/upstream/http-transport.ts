import * as http from 'node:http'
import * as https from 'node:https'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { urlToHttpOptions } from 'node:url'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { BodyError } from '../http/read-text.ts'
import type { Transport, TransportResponse } from './transport.ts'

const acceptEncoding = 'gzip, br'

/** Shorter than a server's: it must not close a connection that we are sending into. */
const idleMs = 30_000

/** Not `fetch`: that costs several times as much as the rest of a lookup. @param baseUrl the origin of all requests */
export function createHttpTransport(baseUrl: URL): Transport {
  const { Agent, request } = baseUrl.protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: true, timeout: idleMs })
  const address = urlToHttpOptions(new URL(baseUrl.origin))

  return (url, { method, headers, body, deadline }) =>
    new Promise((resolve, reject) => {
      const path = url.slice(baseUrl.origin.length)
      const outgoing = request({
        ...address,
        path,
        method,
        agent,
        headers: { ...headers, 'accept-encoding': acceptEncoding },
      })
      // `end` with the whole body sets its Content-Length.
      outgoing.end(body ?? undefined)
      outgoing.on('response', (incoming) => resolve(replyOf(incoming)))
      outgoing.on('error', (error) => reject(deadline.ended() ?? new TypeError('fetch failed', { cause: error })))
      const forget = deadline.onEnd((why) => outgoing.destroy(why))
      outgoing.on('close', forget)
    })
}

function replyOf(incoming: http.IncomingMessage): TransportResponse {
  const { headers, statusCode = 0 } = incoming
  return {
    status: statusCode,
    headers: { get: (name) => headers[name]?.toString() ?? null },
    body: unpacked(incoming),
  }
}

/** Lower case, and `x-gzip` as an alias (RFC 9110, 8.4.1). */
const decoders = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
])

function unpacked(incoming: http.IncomingMessage): AsyncIterable<Uint8Array> {
  const codings = (incoming.headers['content-encoding'] ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
  const [coding] = codings
  if (coding === undefined) return bodyOf(incoming)
  const decoder = codings.length === 1 ? decoders.get(coding) : undefined
  return decoder ? bodyOf(pipeline(incoming, decoder(), () => {})) : unreadable(incoming)
}

/** An unknown coding fails only when the body is read: the status may be enough. */
function unreadable(incoming: http.IncomingMessage): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        incoming.destroy()
        throw new BodyError('content coding')
      },
      async return() {
        incoming.destroy()
        return { done: true, value: undefined }
      },
    }),
  }
}

/** A stream's own iterator does not destroy the stream if it is returned before its first step. */
function bodyOf(stream: Readable): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const steps = stream[Symbol.asyncIterator]()
      return {
        next: () => steps.next(),
        async return() {
          stream.destroy()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
