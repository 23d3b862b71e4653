import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http'
import { text } from 'node:stream/consumers'

type Question = RequestOptions & { body?: string }

/** Sends what it is told and nothing else: `fetch` adds headers of its own. The answer's body is still to be read. */
export function open(port: number, { body, ...options }: Question): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    send(port, { ...options, ...(body !== undefined && { body }) })
      .on('response', resolve)
      .on('error', reject)
  })
}

export function send(port: number, { body, ...options }: Question): ClientRequest {
  return request({ host: '127.0.0.1', port, agent: false, ...options }).end(body)
}

export async function ask(port: number, question: Question) {
  const incoming = await open(port, question)
  const headers = new Headers(incoming.headers as Record<string, string>)
  return { status: incoming.statusCode ?? 0, headers, text: await text(incoming) }
}
