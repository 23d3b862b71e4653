import type { Page, Route } from 'playwright/test'

/**
 * Lets the page ask the API itself, as in a browser that does not say what a request is for: no answer rides in the
 * document. For tests that put something in place of an answer.
 */
export async function letPageAsk(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.startsWith('/contacts/'),
    async (route) => {
      const headers = { ...(await route.request().allHeaders()), 'sec-fetch-dest': 'empty' }
      await route.fulfill({ response: await route.fetch({ headers, maxRedirects: 0 }) })
    },
  )
}

/** Puts something in place of what the API answers to the page. */
export async function instead(page: Page, path: string, ...how: Answering): Promise<void> {
  await letPageAsk(page)
  await page.route(`**/api/${path}`, ...how)
}

type Answering = [answer: (route: Route) => unknown, options?: { times: number }]
