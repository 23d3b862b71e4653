import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Hono } from 'hono'
import { BrokenConnection } from './broken-connection.ts'

/** A server for the sandbox that breaks real connections. */
export function createSandboxServer(sandbox: Hono): Server {
  return createServer(
    getRequestListener(async (request, { incoming, outgoing }) => {
      try {
        return await sandbox.fetch(request)
      } catch (error) {
        if (!(error instanceof BrokenConnection)) throw error
        const { socket } = incoming
        if (error.begun) {
          for (const [name, value] of Object.entries(error.begun.headers)) outgoing.setHeader(name, value)
          outgoing.end(error.begun.half, () => socket.destroy())
        } else {
          socket.resetAndDestroy()
        }
        return RESPONSE_ALREADY_SENT
      }
    }),
  )
}
