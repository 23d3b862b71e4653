import { defineConfig } from 'playwright/test'
import config from '../playwright.config.ts'
import { findLemonldap } from './find-lemonldap.ts'

if (process.env.TEST_WORKER_INDEX === undefined) {
  const reason = findLemonldap()
  // For the worker, which reads this file too.
  process.env.CONTACT_DESK_NO_LEMONLDAP = reason ?? ''
  if (reason) console.log(`No LemonLDAP::NG to sign in at: ${reason}. Its tests are skipped.`)
}

/** Signing in at providers that do not come with `npm ci`. */
export default defineConfig({
  ...config,
  testDir: '.',
  testMatch: '*.provider.ts',
  outputDir: '../../test-results/providers',
  workers: 1,
  webServer: [],
  projects: [{ name: 'providers' }],
})
