// The ports of one run of tests or benchmarks. Each run has its own, so that two checkouts can run at once.
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Ports from here on are free for the run: `firstPort` to `firstPort + portCount - 1`. */
const portCount = 64

/** Above the ports of common services, below those that systems give to outgoing connections. */
const [lowest, highest] = [20_000, 32_000]

/** Hands the block on to the processes that a run starts, such as Playwright's workers. */
const variable = 'CONTACT_DESK_TEST_PORTS'

async function listenOn(port) {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  return once(server, 'listening').then(
    () => server,
    () => undefined,
  )
}

async function isFree(port) {
  const server = await listenOn(port)
  server?.close()
  return server !== undefined
}

/** Takes the block that begins at `start`, by listening on the port before it until the process ends. */
async function take(start) {
  const lock = await listenOn(start - 1)
  if (!lock) return false
  lock.unref()
  for (let port = start; port < start + portCount; port++) {
    if (await isFree(port)) continue
    lock.close()
    return false
  }
  return true
}

async function findBlock() {
  const step = portCount + 1
  const count = Math.floor((highest - lowest) / step)
  const begin = Math.floor(Math.random() * count)
  for (let turn = 0; turn < count; turn++) {
    const start = lowest + ((begin + turn) % count) * step + 1
    if (await take(start)) return start
  }
  throw new Error(`There are no ${portCount} free ports in a row between ${lowest} and ${highest}.`)
}

const handedDown = Number(process.env[variable])

/** The first port of this run's block. */
export const firstPort = handedDown || (await findBlock())

process.env[variable] = String(firstPort)

/** A server of this run. @param place its number among the run's ports, from 0 to 63 */
export function serverAt(place) {
  if (!(place >= 0 && place < portCount)) throw new Error(`A run has ports 0 to ${portCount - 1}, and no ${place}.`)
  const port = firstPort + place
  return { port, url: `http://127.0.0.1:${port}` }
}
