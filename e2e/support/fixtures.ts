import { test as base, expect } from 'playwright/test'
import { type OwnServer, startServer } from './start-server.ts'

export { expect }

/** What the page may keep beyond the tab: the agent's choices, one of which the server reads. */
const choices = { local: /^\{("single-keys":"off")?\}$/, cookies: /^(language=(en|uk))?$/ }

type Options = {
  /** Faults that the test provokes; every other one fails it. */
  allowedFaults: RegExp
}

/**
 * The test of this project: a page on which nothing may go wrong unseen. A console error, an unhandled exception, a
 * request to another origin, or something left in the browser's storage or title fails the test.
 */
export const test = base.extend<Options & { start: typeof startServer; watch: undefined }>({
  allowedFaults: [/(?!)/, { option: true }],
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
    // Named for its order alone: a page is looked at before the servers of its test end.
    async ({ page, baseURL, allowedFaults, start: _ }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return
        faults.push(`console: ${message.text()} (${message.location().url})`)
      })
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL) faults.push(`request to ${origin}`)
      })
      await use(undefined)
      if (page.url().startsWith('http')) {
        const left = await page.evaluate(async () => ({
          local: JSON.stringify(localStorage),
          session: JSON.stringify(sessionStorage),
          databases: (await indexedDB.databases()).length,
          cookies: document.cookie,
          caches: (await caches.keys()).length,
        }))
        const { session, ...other } = left
        const { local, cookies } = choices
        expect(other).toEqual({
          local: expect.stringMatching(local),
          databases: 0,
          cookies: expect.stringMatching(cookies),
          caches: 0,
        })
        // The recent lookups: IDs and times, and when the session ends that they belong to; nothing else.
        expect(session.replaceAll('\\"', '"')).toMatch(
          /^\{(,?"recent-lookups":"\[(,?\{"id":\d+,"at":\d+\})*\]"|,?"recent-lookups-of":"\d+")*\}$/,
        )
        // An ID has 9 digits here and a phone has 10 or more, so this is no phone.
        expect(await page.title()).not.toMatch(/\d(?:\s?\d){9,}/)
        const { search, hash } = new URL(page.url())
        expect(search).toBe('')
        expect(hash).toMatch(/^(#(hlr|delivery|groups|fields|dates|other|raw|main))?$/)
      }
      expect(faults.filter((fault) => !allowedFaults.test(fault))).toEqual([])
    },
    { auto: true },
  ],
})

/** What browsers say on the console by themselves when the API answers with an error. */
export const apiFault = /^console: Failed to load resource: .*\/api\//
