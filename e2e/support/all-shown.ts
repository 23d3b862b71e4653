import { expect, type Page } from 'playwright/test'

/**
 * Waits until everything that a contact's page shows by itself is there: the parts after the first view, the
 * verification codes of whoever has a phone, and what the numbering plans say of it.
 */
export async function allShown(page: Page): Promise<void> {
  await expect(page.locator('#raw')).toBeVisible()
  await expect(page.locator('#delivery:not(:has(h3, p))')).toHaveCount(0)
  // A bar stands where an answer will be.
  await expect(page.locator('main [aria-hidden].block')).toHaveCount(0)
}
