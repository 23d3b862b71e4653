// A line between the browser and a server: it takes time, it is narrow, all connections share it, and each of them
// starts slowly. What the browser's own emulation leaves out.
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Bytes of a segment, and segments that a connection may have under way at its start (RFC 6928). */
const segmentSize = 1460
const firstWindow = 10

/** One direction: bytes leave one after the other at the line's rate, and arrive half a round trip later. */
function createDirection({ roundTrip, bitsPerSecond }) {
  const underWay = []
  let freeAt = 0

  /** One timer for all, so that nothing overtakes. */
  function deliver() {
    while (underWay[0]?.at <= performance.now()) underWay.shift().arrive()
    const [first] = underWay
    if (first) setTimeout(deliver, first.at - performance.now())
  }

  return (length, arrive) => {
    freeAt = Math.max(freeAt, performance.now()) + (length * 8000) / bitsPerSecond
    underWay.push({ at: freeAt + roundTrip / 2, arrive })
    if (underWay.length === 1) setTimeout(deliver, freeAt + roundTrip / 2 - performance.now())
  }
}

/** One direction of one connection, which sends no more than its window until it hears that something arrived. */
function flow(source, sink, send, roundTrip) {
  const waiting = []
  let underWay = 0
  let window = firstWindow * segmentSize

  function pump() {
    while (waiting.length > 0 && underWay < window) {
      const segment = waiting.shift()
      underWay += segment.length
      send(segment.length, () => {
        if (segment.length > 0) sink.write(segment)
        else sink.end()
        setTimeout(() => {
          underWay -= segment.length
          window += segment.length
          pump()
        }, roundTrip / 2)
      })
    }
  }

  source.on('data', (chunk) => {
    for (let start = 0; start < chunk.length; start += segmentSize) {
      waiting.push(chunk.subarray(start, start + segmentSize))
    }
    pump()
  })
  source.on('end', () => {
    waiting.push(Buffer.alloc(0))
    pump()
  })
  source.on('error', () => sink.destroy())
}

/** @returns a TCP server, not yet listening, behind which `port` is at the other end of the line. */
export function createLine(port, line) {
  const up = createDirection(line)
  const down = createDirection(line)
  return createServer({ allowHalfOpen: true, pauseOnConnect: true }, async (near) => {
    // The handshake of TCP.
    await sleep(line.roundTrip)
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    near.setNoDelay()
    flow(near, far, up, line.roundTrip)
    flow(far, near, down, line.roundTrip)
    near.resume()
  })
}
