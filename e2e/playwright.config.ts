import { fileURLToPath } from 'node:url'
import { defineConfig } from 'playwright/test'
import { namesOf } from '../src/server/config/variables.ts'
import { refuseStaleBuild } from './support/build-age.js'
import { findBrowser } from './support/find-browser.ts'
import { apiKey, servers, testKey } from './support/servers.ts'

const { sandboxed, oneApi, signedIn } = servers

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

// Not again in the workers, each of which reads this file.
if (process.env.TEST_WORKER_INDEX === undefined) refuseStaleBuild()

const survival = 'survival/*.spec.ts'

/** Starts a built server; nothing of the caller's own settings gets into the tests. */
function server(script: string, port: number, env: Record<string, string>) {
  return {
    command: `node ${dist}server/${script}`,
    port,
    env: {
      ...Object.fromEntries(namesOf('isOidcOnly').map((name) => [name, ''])),
      AUTH_MODE: '',
      PUBLIC_URL: '',
      BSG_API_KEY: '',
      BSG_API_URL: '',
      BSG_TIME_ZONE: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      SANDBOX_LATENCY: '5',
      // All the tests come from one address, faster than a person.
      RATE_BURST: '10000',
      ...env,
    },
    reuseExistingServer: false,
  }
}

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Machines differ, and axe takes its time for 200 fields.
  timeout: 60_000,
  // A slow machine shows the same, later.
  expect: { timeout: 15_000 },
  // Two with a browser, as many as the cores that they were measured on, and one of those that mostly wait.
  workers: 3,
  reporter: [['list', { printSteps: false }]],
  use: {
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...findBrowser(),
      args: [
        // The page has no frames of other sites, and a process for each site costs a third of the time.
        '--disable-site-isolation-trials',
        '--disable-features=IsolateOrigins,site-per-process',
        // A page is shown once here, so that code compiled well costs more than it saves: a fifth of the time.
        '--js-flags=--single-threaded --no-opt --no-maglev',
      ],
      // Chromium's own sandbox does not start for root, which is who tests in a container.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  // A worker keeps its page from test to test, emptied: a new process for each costs a sixth of the time.
  projects: [
    // Nearly all of its time is deadlines of the server's, during which the browsers have the processor.
    { name: 'survival', testMatch: survival, workers: 1 },
    { name: 'sandbox', testIgnore: survival, workers: 2, use: { baseURL: sandboxed.url, reuseContext: true } },
    // Again through real HTTP, login and all, where that may make a difference.
    {
      name: 'http',
      testIgnore: survival,
      grep: /@http/,
      workers: 1,
      use: { baseURL: signedIn.url, reuseContext: true },
    },
  ],
  webServer: [
    server('main.js', sandboxed.port, {}),
    server('sandbox.js', oneApi.port, { SANDBOX_API_KEYS: `${apiKey},${testKey}` }),
    server('main.js', signedIn.port, { BSG_API_KEY: apiKey, BSG_API_URL: oneApi.url }),
  ],
})
