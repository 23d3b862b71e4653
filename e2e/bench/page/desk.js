// The servers that the page is measured with: the sandbox as an upstream of its own, and Contact Desk before it.
import { join } from 'node:path'
import { refuseStaleBuild } from '../../support/build-age.js'
import { serverAt } from '../../support/ports.js'
import { start } from '../processes.js'

const key = 'live_bench'

/** Servers of other builds, from here on. */
const firstOtherPlace = 4

refuseStaleBuild()

const servers = { desk: serverAt(0), oneApi: serverAt(1), largeDesk: serverAt(2), largeOneApi: serverAt(3) }
export const urlOf = (name) => servers[name].url

/** What a server needs that asks upstream itself. */
export const upstream = { url: urlOf('oneApi'), key }

async function startServer(script, url, env) {
  const { stop } = await start(process.execPath, [script], url, env)
  return stop
}

/**
 * @param latency milliseconds that every answer of the sandbox takes
 * @param fieldDefinitions of the account, where there are to be more than the sandbox's own
 */
export function startOneApi(latency, name = 'oneApi', fieldDefinitions = 0) {
  return startServer('dist/server/sandbox.js', urlOf(name), {
    PORT: String(servers[name].port),
    HOST: '127.0.0.1',
    SANDBOX_LATENCY: String(latency),
    SANDBOX_FIELD_DEFINITIONS: String(fieldDefinitions),
    SANDBOX_API_KEYS: key,
  })
}

export function startDesk(name = 'desk', upstream = 'oneApi') {
  return startBuild('.', servers[name], upstream)
}

/** Starts the product as another folder has built it. @returns its origin, and how to stop it */
export async function startOtherBuild(folder, place) {
  const server = serverAt(firstOtherPlace + place)
  return { origin: server.url, stop: await startBuild(folder, server, 'oneApi') }
}

function startBuild(folder, { port, url }, upstream) {
  return startServer(join(folder, 'dist/server/main.js'), `${url}/readyz`, {
    BSG_API_KEY: key,
    BSG_API_URL: urlOf(upstream),
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'info',
    RATE_BURST: '100000',
    RATE_PER_SECOND: '100000',
    // One address asks for all, and one person gets half of the limit at most.
    UPSTREAM_IN_FLIGHT: '400',
  })
}
