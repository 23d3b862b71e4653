import { request as httpRequest, type RequestOptions } from 'node:http'

export type Answer = { status: number; headers: Record<string, unknown>; text: string }

/**
 * Asks over a connection of its own, so that no test depends on another's.
 * @param options `agent` where connections are to be kept
 * @throws what the connection fails with, also in the middle of an answer
 */
export function ask(url: string, { body, ...options }: RequestOptions & { body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { agent: false, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('error', reject).end(body)
  })
}
