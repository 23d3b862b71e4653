import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Answers, Call } from '../../src/server/testing/fake-upstream.ts'
import { contractLogin } from '../../src/server/testing/proxy-contract.ts'

/** A One-API on loopback whose answers the test writes; what it rejects with breaks the connection. */
export async function startOneApi(port: number, answers: Answers) {
  const calls: Call[] = []
  const dropped: string[] = []
  const all: Answers = { 'POST /api/auth/login': contractLogin, ...answers }
  const server = createServer(async (incoming, outgoing) => {
    const call = await callOf(incoming)
    calls.push(call)
    outgoing.once('close', () => outgoing.writableFinished || dropped.push(call.path))
    try {
      const answer = await (all[`${call.method} ${call.path}`]?.(call) ?? new Response('{}', { status: 404 }))
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
      outgoing.end(new Uint8Array(await answer.arrayBuffer()))
    } catch {
      incoming.socket.destroy()
    }
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    calls,
    /** Paths whose answer nobody waited for. */
    dropped,
    to: (path: string) => calls.filter((call) => call.path === path),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function callOf(incoming: IncomingMessage): Promise<Call> {
  const { method = '', url = '', headers } = incoming
  const [path = '', query = ''] = url.split('?')
  const body = (await buffer(incoming)).toString()
  return { method, path, query, headers: new Headers(headers as Record<string, string>), body }
}
