// The worker in which the pages are served, away from the process that measures: a relay before each page's server, and
// a line before that where one is modelled.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createSecureServer } from 'node:http2'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createFloorServer } from './floors.js'
import { createLine } from './line.js'
import { createRelay } from './relay.js'
import { createRemoval } from './without.js'

/**
 * @param pages each with a `folder` of a floor or the `origin` of a server, the `api` as the origin of the proxy that
 * answers for it, and what it is `without`
 * @param headers that the floors' servers send besides
 * @param profile whose round trip and bandwidth hold
 * @param certificate where a line with HTTP/2 is modelled; otherwise the browser emulates the network
 * @returns the origin of each page for the browser, and how to end it all
 */
export async function startStand(settings) {
  const worker = new Worker(new URL(import.meta.url), { workerData: settings })
  const [origins] = await once(worker, 'message')
  return { origins, end: () => worker.terminate() }
}

async function listen(server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server.address().port
}

async function serve({ folder, origin, api, without = [] }, { headers, profile, certificate }) {
  const relay = createRelay({
    origin: folder ? `http://127.0.0.1:${await listen(createFloorServer(folder, headers))}` : origin,
    api,
    apiWait: certificate ? 0 : profile.roundTrip,
    removal: without.length > 0 ? createRemoval(without) : undefined,
  })
  if (!certificate) return `http://127.0.0.1:${await listen(createServer(relay))}`
  const port = await listen(createSecureServer(certificate, relay))
  return `https://127.0.0.1:${await listen(createLine(port, profile))}`
}

if (!isMainThread) {
  parentPort.postMessage(await Promise.all(workerData.pages.map((page) => serve(page, workerData))))
}
