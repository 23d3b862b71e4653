import { defineConfig } from 'vitest/config'
import { whyNot } from './workerd.ts'

const reason = whyNot()
if (reason !== undefined) console.log(`The tests of the edge are skipped: ${reason}.`)

/** Tests of the built Worker on a real workerd. */
export default defineConfig({
  test: {
    include: reason === undefined ? ['e2e/edge/**/*.edge.ts'] : [],
    passWithNoTests: true,
    environment: 'node',
    testTimeout: 30_000,
  },
})
