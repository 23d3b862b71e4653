import { defineConfig } from 'playwright/test'
import { refuseStaleBuild } from '../support/build-age.js'
import { findEngines } from './find-engines.ts'
import type { EngineOptions } from './fixtures.ts'

const isWorker = process.env.TEST_WORKER_INDEX !== undefined

if (!isWorker) {
  refuseStaleBuild()
  const engines = findEngines()
  // For the workers, which read this file too.
  process.env.CONTACT_DESK_ENGINES = JSON.stringify(engines)
  if (typeof engines === 'string') console.log(`No Firefox and WebKit to test with: ${engines}. All of it is skipped.`)
}

/** The page in Firefox and in WebKit, where they can be had. */
export default defineConfig<object, EngineOptions>({
  outputDir: '../../test-results/engines',
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // One browser at a time, and the tests of one share it.
  workers: 1,
  reporter: [['list', { printSteps: false }]],
  projects: [
    { name: 'firefox', testMatch: ['*.engine.ts', 'firefox.only.ts'], use: { engineName: 'firefox' } },
    { name: 'webkit', testMatch: '*.engine.ts', use: { engineName: 'webkit' } },
  ],
})
