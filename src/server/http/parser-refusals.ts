import { type RequestListener, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ProblemCode } from '#contract/problem.ts'
import { problemHeaders } from './headers.ts'
import { ProblemError, problemOf } from './problem.ts'

type Options = {
  publicUrl: URL | undefined
  onRefused: (refused: { requestId: string; status: number; code: ProblemCode }) => void
}

type Refusal = { headers: Record<string, string>; body: string }

/** Formats and logs the answer to a request that Node could not parse. */
export type RefuseUnparsed = (status: number) => Refusal

const details: Record<number, string> = {
  400: 'The request is not valid HTTP. Correct it.',
  408: 'The request did not arrive in time. Send all of it at once.',
  413: 'The chunk extensions of this request are too large. Leave them out.',
  417: 'Contact Desk supports no Expect header but 100-continue. Leave the header out.',
  431: 'The headers of this request are too large. Delete the cookies of this site, then try again.',
}

/** Errors of Node's parser; all others are 400. */
const statuses: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
}

export function createRefuseUnparsed({ publicUrl, onRefused }: Options): RefuseUnparsed {
  const common = problemHeaders(publicUrl)
  return (status) => {
    const requestId = crypto.randomUUID()
    const problem = new ProblemError('invalid-request', { status, detail: details[status] ?? '' })
    onRefused({ requestId, status, code: problem.code })
    const body = JSON.stringify(problemOf(problem, requestId))
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    return { headers: { ...common, 'x-request-id': requestId, ...length, connection: 'close' }, body }
  }
}

/** Without this, Node answers in its own words and logs nothing. */
export function refuseUnparsed(server: Server, refuse: RefuseUnparsed): void {
  // A refusal must not be written into the middle of an answer.
  const answering = new WeakMap<Socket, { headersSent: boolean; writableEnded: boolean }>()
  server.on('request', ({ socket }, response) => {
    if (answering.get(socket)?.writableEnded ?? true) answering.set(socket, response)
  })

  // CONNECT: Node closes it silently.
  server.on('connect', (_, socket) => {
    socket.on('error', () => {})
    refuseOn(socket as Socket, 400)
  })

  server.on('clientError', (error: NodeJS.ErrnoException, connection) => {
    const socket = connection as Socket
    const current = answering.get(socket)
    const isInAnswer = current?.headersSent && !current.writableEnded
    if (error.code === 'ECONNRESET' || !socket.writable || isInAnswer) {
      socket.destroy()
      return
    }
    refuseOn(socket, statuses[error.code ?? ''] ?? 400)
  })

  function refuseOn(socket: Socket, status: number): void {
    const { headers, body } = refuse(status)
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
    socket.destroySoon()
  }
}

/** Node would answer an unknown `Expect` itself, past all checks. */
export function meetExpectation(listener: RequestListener, refuse: RefuseUnparsed): RequestListener {
  return (incoming, outgoing) => {
    const { expect } = incoming.headers
    if (expect === undefined || /^100-continue$/i.test(expect)) return listener(incoming, outgoing)
    const { headers, body } = refuse(417)
    outgoing.writeHead(417, headers).end(body)
  }
}
