import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Builds what the image would hold and starts it, as root on Linux: `npm run test:image`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    include: ['e2e/deploy/image/*.test.ts'],
    testTimeout: 60_000,
    // Packages are installed twice.
    hookTimeout: 600_000,
  },
})
