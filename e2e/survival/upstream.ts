import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Respond = (response: ServerResponse, request: IncomingMessage) => void

/** What upstream gets, by method and path. */
export type Call = { name: string; headers: IncomingMessage['headers'] }

/** The ID of a contact that every upstream here answers well, unless a test says otherwise. */
export const good = 1

/** Nothing of these may ever be seen outside the server, nor in its log. */
export const phone = '380965901726'
export const fieldValue = 'value-that-no-log-holds'

export const contactBody = (id: number) =>
  JSON.stringify({ data: { id, phone, fields: { 7: fieldValue }, groups: [] } })

export const json =
  (body: string, status = 200, headers: Record<string, string> = {}): Respond =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  }

/** A token as BSG makes it; `name` tells it from others. */
export function jwt(name: string, exp?: number): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256' })}.${part({ exp, name })}.${'c2lnbmF0dXJl'.repeat(8)}`
}

/**
 * A One-API of the test's own, over real connections, that answers as the test says.
 * @param answers by method and path, such as `GET /api/contacts/2`; they may be changed at any time
 */
export async function startUpstream(answers: Record<string, Respond> = {}) {
  const calls: Call[] = []
  const sockets = new Set<Socket>()
  const all: Record<string, Respond> = {
    'POST /api/auth/login': json(JSON.stringify({ bearer: jwt('first') })),
    [`GET /api/contacts/${good}`]: json(contactBody(good)),
    ...answers,
  }
  const server = createServer((request, response) => {
    request.resume()
    const name = `${request.method} ${request.url}`
    calls.push({ name, headers: request.headers })
    const respond = all[name] ?? json('{"message":"Not Found"}', 404)
    respond(response, request)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).once('close', () => sockets.delete(socket))
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    answers: all,
    to: (name: string) => calls.filter((call) => call.name === name),
    /** Every connection breaks, and new ones are refused. */
    goDown: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    comeBack: () => listen(port),
  }
}

export type Upstream = Awaited<ReturnType<typeof startUpstream>>
