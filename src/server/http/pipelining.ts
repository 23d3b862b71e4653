import type { RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Line = { running: ServerResponse | undefined; waiting: number }

/** Requests that may come with the one that is being answered, before their connection is broken off at once. */
const mostWaiting = 16

/**
 * Answers one request of a connection at a time. Node would begin with all that have come, thousands in one packet. A
 * client that sends the next before it has its answer gets that one answer, by which its connection ends, and has to
 * send the others again, as RFC 9112 (9.3.2) has it. Browsers and proxies do not send ahead.
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
