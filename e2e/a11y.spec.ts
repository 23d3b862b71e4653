import type { Page } from 'playwright/test'
import { instead } from './support/asking-page.ts'
import { expect, test } from './support/fixtures.ts'
import { liveMain } from './support/hold.ts'

test('in forced colours, what can be pressed and what is a pill keep their edges', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/contacts/248453001')
  const pill = page.getByText('Reachable', { exact: true }).locator('..')
  for (const part of [page.getByRole('button', { name: 'Copy link' }), pill]) {
    await expect(part).toHaveCSS('border-top-style', 'solid')
    await expect(part).toHaveCSS('border-top-width', '1px')
  }
})

test('who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await instead(page, 'contacts/248452739', () => {})
  await page.goto('/contacts/248452739')
  const skeleton = liveMain(page).locator('h1 [aria-hidden]:visible')
  await expect(skeleton).toHaveCSS('animation-name', 'none')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect(skeleton).toHaveCSS('animation-name', 'pulse')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a focused control shows a ring', async ({ page }) => {
  await page.goto('/contacts/248452739')
  const button = page.getByRole('button', { name: 'Copy link' })
  await expect(button).toBeVisible()
  await expect(button).toHaveCSS('outline-style', 'none')
  for (let step = 0; step < 20 && !(await isFocused(button)); step++) await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await expect(button).toHaveCSS('outline-style', 'solid')
  await expect(button).toHaveCSS('outline-width', '2px')
})

function isFocused(locator: ReturnType<Page['locator']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement)
}

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Copy phone number' })).toBeFocused()
})

test('screen readers find the parts of the page by role and name', async ({ page }) => {
  await page.goto('/contacts/248453503')
  await expect(page.getByRole('banner').getByRole('search')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'About this data' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Network check' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Network check' })).toBeVisible()
  for (const name of ['Can they be reached?', 'Groups', 'Custom fields', 'Dates']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  }
  for (const name of ['Copy phone number', 'Copy contact ID', 'Copy link', 'Keyboard shortcuts', 'Українська']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('link', { name: 'Contact Desk' })).toHaveAttribute('href', '/')
})
