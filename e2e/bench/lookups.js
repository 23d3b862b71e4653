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
    const head = received.slice(0, end)
    const length = /^content-length: *(\d+)/im.exec(head)?.[1]
    const isChunked = /^transfer-encoding: *chunked/im.test(head)
    // Whatever has neither is not what we ask for: an answer of an error, or a product that has changed.
    if (length === undefined && !isChunked) return socket.destroy(new Error('no length'))
    const hasEnded = isChunked ? received.endsWith('\r\n0\r\n\r\n') : received.length >= end + 4 + Number(length)
    if (!hasEnded) return
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
    ask({ path, headers }) {
      return new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting = { resolve, reject }
        const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
          ([name, value]) => `${name}: ${value}\r\n`,
        )
        socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
      })
    },
    close: () => socket.destroy(),
  }
}

let asked = 0

const lookup = (id) => [{ path: `/api/contacts/${id}`, headers: { accept: 'application/json' } }]

/** Sends requests one after the other. @returns the first status that is not 200, or else 200 */
async function askAll(connection, requests) {
  for (const request of requests) {
    const outcome = await connection.ask(request).catch(({ message }) => message)
    if (outcome !== '200') return outcome
  }
  return '200'
}

/**
 * Every lookup asks for another contact, so that none is shared.
 * @param parallel lookups under way at once
 * @param seconds how long, or else `lookups`: how many
 * @param requestsOf what is asked for a contact, one after the other; the time is that of all of it
 * @param latency milliseconds that the upstream takes on average; the first ones are spread over it, because agents do not
 * press a key all at the same moment
 * @returns milliseconds that each lookup took beyond the upstream's delay, in ascending order, what went wrong by kind, and
 * seconds that it all took
 */
export async function load({
  port,
  parallel,
  seconds = Infinity,
  lookups = Infinity,
  requestsOf = lookup,
  latency = 0,
}) {
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
        const outcome = await askAll(connection, requestsOf(id))
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
