import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'

/** Starts the browser of the tests. What finds it is TypeScript, which not every Node runs by itself. */
export async function startBrowser(args = []) {
  const file = fileURLToPath(new URL('../../find-browser.ts', import.meta.url))
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' })
  return chromium.launch({
    ...module.findBrowser(),
    // Chromium's own sandbox does not start for root, which is who measures in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args,
  })
}
