import type { Page } from 'playwright/test'

/** Keeps back what comes from addresses like this one. @returns lets it through */
export async function hold(page: Page, address: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** Keeps the app itself back, but not the page's own scripts. */
export const holdApp = (page: Page) => hold(page, '**/assets/first-view-*.js')

/**
 * The main part of the app itself. The outline that is painted before it has the same roles and names, so that
 * Playwright finds them there too, although it is inert.
 */
export const liveMain = (page: Page) => page.locator('#root > main')
