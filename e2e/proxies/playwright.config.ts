import { defineConfig } from 'playwright/test'
import config from '../playwright.config.ts'
import { caddy } from './caddy.ts'
import type { SiteOptions } from './fixtures.ts'
import { haproxy } from './haproxy.ts'
import { nginx } from './nginx.ts'

const kinds = { nginx, caddy, haproxy }

const reasons = 'CONTACT_DESK_NO_PROXY'

if (process.env.TEST_WORKER_INDEX === undefined) {
  const missing = Object.entries(kinds).flatMap(([name, { whyNot }]) => {
    const reason = whyNot()
    return reason === undefined ? [] : [[name, reason] as const]
  })
  for (const [name, reason] of missing) console.log(`The configuration of ${name} is not tested: ${reason}.`)
  // For the workers, which read this file too.
  process.env[reasons] = missing.map(([name]) => name).join()
}

const missing = process.env[reasons]?.split(',') ?? []

/** The proxies of `deploy/`, each by its shipped configuration before replicas of the built server. */
export default defineConfig<object, SiteOptions>({
  ...config,
  testDir: '.',
  outputDir: '../../test-results/proxies',
  fullyParallel: false,
  workers: 2,
  webServer: [],
  projects: [
    { name: 'files', testMatch: 'files.check.ts' },
    ...Object.keys(kinds).map((name, index) => ({
      name,
      testMatch: '*.proxy.ts',
      // The tests of a proxy share its replicas.
      workers: 1,
      use: {
        kind: name as keyof typeof kinds,
        firstPort: index * 8,
        isMissing: missing.includes(name),
        ignoreHTTPSErrors: true,
      },
    })),
  ],
})
