import { defineConfig } from 'playwright/test'
import config from '../playwright.config.ts'
import { loadPlace, placeHere, placeName } from './load-place.ts'

const { whyNot, isUnbuilt = false } = await loadPlace()

if (process.env.TEST_WORKER_INDEX === undefined) {
  const reason = whyNot?.()
  if (reason !== undefined) {
    console.log(`The core of the browser tests is skipped at ${placeName}: ${reason}.`)
    process.exit(0)
  }
}

/** The tests that are tagged `@core`, at one of the places where Contact Desk runs. */
export default defineConfig({
  ...config,
  testDir: '..',
  testMatch: '*.spec.ts',
  outputDir: `../../test-results/core-${placeName}`,
  globalSetup: './start-place.ts',
  // A server that compiles what it is asked for takes its time at first.
  ...(isUnbuilt && { timeout: 120_000, expect: { timeout: 60_000 } }),
  workers: 2,
  use: {
    ...config.use,
    ...(placeHere() && { baseURL: placeHere()?.url }),
    // A certificate that was made for this run.
    ignoreHTTPSErrors: true,
  },
  webServer: [],
  projects: [{ name: placeName, grep: /@core/, ...(isUnbuilt && { grepInvert: /@built/ }) }],
})
