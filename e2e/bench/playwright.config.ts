import config from '../playwright.config.ts'

/** Measures the page in the browser of the tests, one thing at a time. */
export default {
  ...config,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results',
  workers: 1,
  projects: config.projects?.filter(({ name }) => name === 'sandbox') ?? [],
}
