import config from '../playwright.config.ts'

/** Takes pictures of the built page in the browser of the tests, of the sandbox alone. */
export default {
  ...config,
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../test-results',
  projects: config.projects?.filter(({ name }) => name === 'sandbox') ?? [],
}
