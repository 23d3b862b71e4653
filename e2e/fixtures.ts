import { test as base, expect } from 'playwright/test'
import { type OwnServer, startServer } from './start-server.ts'

export { expect }

type Options = {
  /** Whether the test makes the API answer with errors, which browsers report on the console by themselves. */
  expectsProblems: boolean
}

/**
 * The test of this project: a page on which nothing may go wrong unseen. A console error, an unhandled exception, a
 * request to another origin, or something left in the browser's storage or title fails the test.
 */
export const test = base.extend<Options & { start: typeof startServer; watch: undefined }>({
  expectsProblems: [false, { option: true }],
  /** Starts a server of the test's own, which ends with the test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  start: async ({}, use) => {
    const servers: OwnServer[] = []
    await use(async (...how) => {
      const server = await startServer(...how)
      servers.push(server)
      return server
    })
    await Promise.all(servers.map((server) => server.stop()))
  },
  watch: [
    async ({ page, baseURL, expectsProblems }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
      page.on('console', (message) => {
        const isApiStatus = expectsProblems && message.location().url.startsWith(`${baseURL}/api/`)
        if (['error', 'warning'].includes(message.type()) && !isApiStatus) faults.push(`console: ${message.text()}`)
      })
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL) faults.push(`request to ${origin}`)
      })
      await use(undefined)
      if (page.url().startsWith('http')) {
        const left = await page.evaluate(async () => ({
          local: localStorage.length,
          session: sessionStorage.length,
          databases: (await indexedDB.databases()).length,
          cookies: document.cookie,
          caches: (await caches.keys()).length,
        }))
        expect(left).toEqual({ local: 0, session: 0, databases: 0, cookies: '', caches: 0 })
        // An ID has 9 digits here and a phone has 10 or more, so this is no phone.
        expect(await page.title()).not.toMatch(/\d(?:\s?\d){9,}/)
        const { search, hash } = new URL(page.url())
        expect(search + hash).toBe('')
      }
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})
