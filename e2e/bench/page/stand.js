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
 * @param pages each with a `folder` of a floor or the `origin` of a server, the `upstream` that a floor's server asks
 * itself, the `api` as the origin of the proxy that answers for it, and what it is `without`
 * @param protection headers of all pages
 * @param profile whose round trip and bandwidth hold
 * @param line `emulated` by the browser, or modelled: `h1` or `h2`
 * @param certificate for HTTP/2
 * @returns the origin of each page for the browser, the address of a ticket on another site, and how to end it all
 */
export async function startStand(settings) {
  const worker = new Worker(new URL(import.meta.url), { workerData: settings })
  const [addresses] = await once(worker, 'message')
  return { ...addresses, end: () => worker.terminate() }
}

async function listen(server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server.address().port
}

async function serve({ folder, upstream, origin, api, without = [] }, { protection, profile, line, certificate }) {
  const isEmulated = line === 'emulated'
  const relay = createRelay({
    origin: folder ? `http://127.0.0.1:${await listen(createFloorServer(folder, upstream))}` : origin,
    api,
    wait: isEmulated ? profile.roundTrip : 0,
    protection,
    removal: without.length > 0 ? createRemoval(without) : undefined,
  })
  const port = await listen(certificate ? createSecureServer(certificate, relay) : createServer(relay))
  const scheme = certificate ? 'https' : 'http'
  return `${scheme}://127.0.0.1:${isEmulated ? port : await listen(createLine(port, profile))}`
}

const ticket = '<!doctype html><title>Ticket</title><link rel="icon" href="data:,"><p>Contact</p>'

if (!isMainThread) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(ticket))
  parentPort.postMessage({
    origins: await Promise.all(workerData.pages.map((page) => serve(page, workerData))),
    // Another site than 127.0.0.1, for the browser.
    ticket: `http://localhost:${await listen(server)}/`,
  })
}
