import type { IncomingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { createGunzip } from 'node:zlib'
import { ownName } from './proxy.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }

type Question = {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** The client's own address: any that begins with 127. */
  from?: string
  /** Called once, with the beginning of the body as a browser reads it. */
  onFirst?: (text: string) => void
}

export type Ask = (path: string, question?: Question) => Promise<Answer>

/** Asks a proxy on this machine, each time over a connection of its own. */
export function createAsk(port: number): Ask {
  return (path, { method = 'GET', headers = {}, body, from, onFirst } = {}) =>
    new Promise((resolve, reject) => {
      const options = {
        ...{ host: '127.0.0.1', port, path, method, agent: false, servername: ownName, rejectUnauthorized: false },
        headers: { host: `${ownName}:${port}`, ...headers },
        ...(from !== undefined && { localAddress: from }),
      }
      const request = httpsRequest(options, (response) => {
        const parts: Buffer[] = []
        const isGzip = response.headers['content-encoding'] === 'gzip'
        const readable = onFirst && isGzip ? response.pipe(createGunzip()) : response
        if (onFirst) readable.once('data', (part: Buffer) => onFirst(part.toString()))
        readable.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
        readable.on('end', () => {
          const bytes = Buffer.concat(parts)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() })
        })
      })
      request.on('error', reject).end(body)
    })
}
