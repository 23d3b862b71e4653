import * as http from 'node:http'
import * as https from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { urlToHttpOptions } from 'node:url'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import type { Ask, Reply } from './ask.ts'

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
export function createHttpClient(baseUrl: URL): Ask {
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

function replyOf(incoming: http.IncomingMessage): Reply {
  const { headers, statusCode = 0 } = incoming
  return {
    status: statusCode,
    headers: { get: (name) => headers[name]?.toString() ?? null },
    body: bodyOf(unpacked(incoming)),
  }
}

/** Any other coding than those that we ask for stays as it is, and is no text. */
function unpacked(incoming: http.IncomingMessage): Readable {
  const coding = incoming.headers['content-encoding']
  if (coding === 'gzip') return pipeline(incoming, createGunzip(), () => {})
  if (coding === 'br') return pipeline(incoming, createBrotliDecompress(), () => {})
  return incoming
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
