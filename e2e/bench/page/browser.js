import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'

/**
 * Who controls a browser is told where each error object was made, for which V8 reads the whole script again when a
 * library makes its own at start, several milliseconds for each page with React. An agent's browser is not asked, so
 * here V8 notes the places at once.
 */
const scriptFlags = '--js-flags=--no-enable-lazy-source-positions'

/** Starts the browser of the tests. What finds it is TypeScript, which not every Node runs by itself. */
export async function startBrowser(args = []) {
  const file = fileURLToPath(new URL('../../support/find-browser.ts', import.meta.url))
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' })
  return chromium.launch({
    ...module.findBrowser(),
    // Chromium's own sandbox does not start for root, which is who measures in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [scriptFlags, ...args],
  })
}
