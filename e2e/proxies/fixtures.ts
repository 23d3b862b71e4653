import { randomBytes } from 'node:crypto'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base } from 'playwright/test'
import { built, startAll, startDesk, startSignIn } from '../core/place.ts'
import { serverAt } from '../support/ports.js'
import type { OwnServer } from '../support/start-server.ts'
import { startUpstream } from '../survival/upstream.ts'
import { createAsk } from './ask.ts'
import { caddy } from './caddy.ts'
import { haproxy } from './haproxy.ts'
import { nginx } from './nginx.ts'
import { ownName } from './proxy.ts'

export { expect } from 'playwright/test'

const kinds = { nginx, caddy, haproxy }

export type SiteOptions = {
  kind: keyof typeof kinds
  /** Place of the first of eight ports that the proxy's tests have among the run's. */
  firstPort: number
  /** Whether the proxy could not be installed. */
  isMissing: boolean
}

/** Lookups that one address has at each replica. */
export const burst = 20

export const metricsToken = randomBytes(16).toString('hex')

/** A file that only the second replica has, as after an upgrade of that one. */
export const newAsset = { path: '/assets/new-12345678.js', text: 'export const isNew = true' }

/** A document waits two seconds for a contact; here it waits for the test, so that no slow machine matters. */
const patience =
  'const set = globalThis.setTimeout; globalThis.setTimeout = (go, ms, ...rest) => set(go, ms === 2000 ? 60000 : ms, ...rest)'

function startSite({ kind, firstPort }: SiteOptions) {
  return startAll(async (keep) => {
    const at = (place: number) => serverAt(firstPort + place).port
    const upstream = await startUpstream()
    keep({ stop: upstream.goDown })
    const settings = {
      // As where agents and proxies are in one network: an address that a client adds would be believed.
      TRUSTED_PROXIES: '127.0.0.0/8',
      ALLOW_UNAUTHENTICATED: '1',
      PUBLIC_URL: `https://${ownName}:${at(0)}`,
      BSG_API_KEY: 'live_plantedKey7Qw3ZxT9',
      BSG_API_URL: upstream.url,
      METRICS_TOKEN: metricsToken,
      LOG_LEVEL: 'info',
      RATE_BURST: String(burst),
      RATE_PER_SECOND: '0.001',
    }
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(patience)}`]
    const newer = keep(copyBuild(kind))
    const builds = [built, newer.main] as const
    const start = (which: 0 | 1) => startDesk(at(2 + which), settings, [...preload, builds[which]])
    const replicas: [OwnServer, OwnServer] = await Promise.all([start(0), start(1)])
    keep({ stop: () => Promise.all(replicas.map((replica) => replica.stop())) })
    keep(await kinds[kind].start({ port: at(0), plainPort: at(1), replicas: [at(2), at(3)] }))

    const signInUrl = `https://${ownName}:${at(4)}`
    const { provider, env, signIn } = await startSignIn(signInUrl, at(7))
    keep(provider)
    keep(await startDesk(at(6), { ...env, TRUSTED_PROXIES: '127.0.0.1' }))
    keep(await kinds[kind].start({ port: at(4), plainPort: at(5), replicas: [at(6), at(6)] }))
    return {
      upstream,
      replicas,
      signIn,
      metricsToken,
      replicaUrl: `http://127.0.0.1:${at(2)}`,
      plainUrl: `http://127.0.0.1:${at(1)}`,
      ask: createAsk(at(0)),
      restart: async (which: 0 | 1) => {
        replicas[which] = await start(which)
      },
    }
  })
}

/** Another build of the same, beside the first so that it finds its packages. */
function copyBuild(name: string) {
  const folder = fileURLToPath(new URL(`../../test-results/newer-${name}`, import.meta.url))
  for (const part of ['server', 'web']) {
    // Both are links to the build itself, which must stay as it is.
    cpSync(join(built, '../..', part, '/'), join(folder, part), { recursive: true, dereference: true })
  }
  writeFileSync(join(folder, 'web', newAsset.path), newAsset.text)
  return { main: join(folder, 'server/main.js'), stop: () => rmSync(folder, { recursive: true }) }
}

export type RunningSite = Awaited<ReturnType<typeof startSite>>

/** The test of a proxy: its site is there for all tests of a worker. */
export const test = base.extend<object, SiteOptions & { site: RunningSite }>({
  kind: ['nginx', { option: true, scope: 'worker' }],
  firstPort: [0, { option: true, scope: 'worker' }],
  isMissing: [false, { option: true, scope: 'worker' }],
  site: [
    async ({ kind, firstPort, isMissing }, use) => {
      const site = await startSite({ kind, firstPort, isMissing })
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
