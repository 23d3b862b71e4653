import type { Page } from 'playwright/test'
import { test as base } from './fixtures.ts'

export { expect } from './fixtures.ts'

const watched = ['console', 'pageerror', 'request', 'response'] as const

/** Undoes what a test may have done to a page, as far as the tests of a kept page go. */
async function tidy(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const event of watched) page.removeAllListeners(event)
  await page.context().setOffline(false)
  // Away from the app, so that nothing of it is under way any more, but on its site: the browser keeps the process.
  await page.goto('/healthz')
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.context().clearCookies()
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: null, forcedColors: null })
}

/**
 * The test for a view, however it comes about: it has the page that another test has left, of the same language and
 * width. A browser that has shown the app once shows it again in half the time; the document is a new one each time,
 * and nothing is left in the browser's storage. Not for tests that go back in history, set the clock, add a script to
 * the page or open another one: those have a page of their own, by the test of the other fixtures.
 */
export const test = base.extend<object, { kept: Map<string, Page> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  kept: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  context: async ({ browser, kept, baseURL, locale, viewport }, use, testInfo) => {
    const key = JSON.stringify([baseURL, locale, viewport])
    const page = kept.get(key) ?? (await (await browser.newContext()).newPage())
    // What a failed test leaves is nobody's.
    kept.delete(key)
    await use(page.context())
    if (testInfo.status !== testInfo.expectedStatus) return page.context().close()
    await tidy(page)
    if (viewport) await page.setViewportSize(viewport)
    kept.set(key, page)
  },
  page: async ({ context }, use) => {
    const [page] = context.pages()
    if (!page) throw new Error('The kept page was closed.')
    await use(page)
  },
})
