import type { RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Line = { running: ServerResponse | undefined; waiting: number }

const mostWaiting = 16

/**
 * Answers one request of a connection at a time. Node would start all requests of a packet at once. A client that
 * pipelines gets one answer and a closed connection, and must send the rest again (RFC 9112, 9.3.2). Browsers and
 * proxies do not pipeline.
 */
export function refusePipelining(listener: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, Line>()

  return (incoming, outgoing) => {
    const { socket } = incoming
    const line = lines.get(socket) ?? { running: undefined, waiting: 0 }
    if (line.running) return refuse(socket, line.running, line)
    lines.set(socket, line)
    line.running = outgoing
    outgoing.once('close', () => {
      line.running = undefined
    })
    listener(incoming, outgoing)
  }
}

function refuse(socket: Socket, running: ServerResponse, line: Line): void {
  line.waiting += 1
  if (line.waiting > mostWaiting) socket.destroy()
  if (line.waiting > 1) return
  socket.pause()
  if (running.headersSent) running.once('finish', () => socket.destroySoon())
  else running.setHeader('connection', 'close')
}
