import { defineConfig } from 'playwright/test'
import config from '../playwright.config.ts'
import { type EngineName, findEngines } from './find-engines.ts'

// For the workers, which read this file too.
process.env.CONTACT_DESK_ENGINES ??= findEngines().join(' ')

const engines = process.env.CONTACT_DESK_ENGINES.split(' ').filter((name): name is EngineName => name !== '')

/** Replicas that count in a real Redis, and in a real Valkey. Without one, the tests are listed as skipped. */
export default defineConfig<{ engineName: EngineName }>({
  ...config,
  testDir: '.',
  testMatch: '*.shared.ts',
  outputDir: '../../test-results/shared',
  workers: 1,
  webServer: [],
  projects: (engines.length > 0 ? engines : (['redis'] as const)).map((name) => ({ name, use: { engineName: name } })),
})
