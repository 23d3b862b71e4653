import type { Page } from 'playwright/test'

/** A card of the page, by its heading. */
export function card(page: Page, name: string | RegExp) {
  return page.getByRole('region', { name, exact: true })
}
