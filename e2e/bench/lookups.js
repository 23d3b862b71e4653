// Looks contacts up over kept connections, as many at once as asked for and one after the other on each. It writes and
// reads the bytes itself: an HTTP client costs more than what is measured, and would be what waits at the 99th percentile.
import { connect } from 'node:net'
import { delayOf } from './delay.js'

const firstId = 300_000_001
const ids = 1_000_000

/** One connection. `ask` resolves with the answer's status when all of it has come, and rejects when it breaks. */
async function open(port) {
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  socket.setNoDelay()
  let received = ''
  let waiting
  socket.on('data', (chunk) => {
    received += chunk.latin1Slice()
    const end = received.indexOf('\r\n\r\n')
    if (end === -1) return
    const length = /^content-length: *(\d+)/im.exec(received.slice(0, end))?.[1]
    // Whatever has no length is not what we ask for: an answer of an error, or a product that has changed.
    if (length === undefined) return socket.destroy(new Error('no content-length'))
    if (received.length < end + 4 + Number(length)) return
    const status = received.slice(9, 12)
    received = ''
    waiting.resolve(status)
  })
  let failure
  const broken = (error) => {
    failure ??= error ?? new Error('closed')
    waiting?.reject(failure)
  }
  socket.on('error', broken).on('close', () => broken())
  return {
    ask(path) {
      return new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting = { resolve, reject }
        socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: application/json\r\n\r\n`)
      })
    },
    close: () => socket.destroy(),
  }
}

let asked = 0

/**
 * Every lookup asks for another contact, so that none is shared.
 * @param parallel lookups under way at once
 * @param seconds how long, or else `lookups`: how many
 * @param latency milliseconds that the upstream takes on average; the first ones are spread over it, because agents do not
 * press a key all at the same moment
 * @returns milliseconds that each lookup took beyond the upstream's delay, in ascending order, what went wrong by kind, and
 * seconds that it all took
 */
export async function load({ port, parallel, seconds = Infinity, lookups = Infinity, latency = 0 }) {
  const times = []
  const errors = {}
  const connections = await Promise.all(Array.from({ length: parallel }, () => open(port)))
  const begin = performance.now()
  const end = begin + seconds * 1000
  let left = lookups
  await Promise.all(
    connections.map(async (connection, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index * latency) / parallel))
      while (performance.now() < end && left > 0) {
        left -= 1
        asked += 1
        const id = firstId + (asked % ids)
        const start = performance.now()
        const outcome = await connection.ask(`/api/contacts/${id}`).catch(({ message }) => message)
        times.push(performance.now() - start - delayOf(id, latency))
        if (outcome === '200') continue
        errors[outcome] = (errors[outcome] ?? 0) + 1
        if (!/^\d+$/.test(outcome)) return
      }
    }),
  )
  const took = (performance.now() - begin) / 1000
  for (const { close } of connections) close()
  return { times: times.sort((a, b) => a - b), errors, took }
}

export const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}
