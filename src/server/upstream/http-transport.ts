import * as http from 'node:http'
import * as https from 'node:https'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { urlToHttpOptions } from 'node:url'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { BodyError } from '../http/read-text.ts'
import type { Transport, TransportResponse } from './transport.ts'

const acceptEncoding = 'gzip, br'

/**
 * Milliseconds that a connection nobody uses is kept: less than servers keep theirs, which would otherwise close one
 * that we are just sending into.
 */
const idleMs = 30_000

/**
 * Asks over connections that are kept, and with TLS sessions that are resumed. Not `fetch`: its streams and objects cost
 * several times as much as everything else that is done for a lookup.
 * @param baseUrl every question goes to this origin, and begins with it
 */
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
      // With its whole length said, where there is a body: it goes out in one piece.
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

/** What we ask for; names and lists as RFC 9110 (8.4.1) has them, where `x-gzip` is another name of `gzip`. */
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

/** A body in a coding that nobody asked for. Its status may say all there is to know, so only reading it fails. */
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

/** A stream's own iterator does not end the stream when it is given back before its first step. */
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
