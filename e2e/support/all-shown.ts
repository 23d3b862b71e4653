import { expect, type Page } from 'playwright/test'

/**
 * Waits until everything that a contact's page shows by itself is there: the parts after the first view, the
 * verification codes, and what the numbering plans say of the phone.
 */
export async function allShown(page: Page): Promise<void> {
  await expect(page.locator('#raw')).toBeVisible()
  await expect(page.locator('#delivery :is(h3, p)').first()).toBeVisible()
  // A bar stands where an answer will be.
  await expect(page.locator('main [aria-hidden].block')).toHaveCount(0)
}
