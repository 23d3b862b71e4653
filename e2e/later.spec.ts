import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright/test'
import { apiFault, expect, test } from './support/fixtures.ts'
import { hold } from './support/hold.ts'

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

// A file that failed comes from another address: whoever imported it by the first would get the failure, or a second copy.
test('no file of what comes later imports any other than the first view', async () => {
  const assets = fileURLToPath(new URL('../dist/web/assets/', import.meta.url))
  const later = (await readdir(assets)).filter((name) => name.endsWith('.js') && !name.startsWith('first-view'))
  const imports = await Promise.all(
    later.map(async (name) => (await readFile(assets + name, 'utf8')).match(/(?<=\bfrom\s*["'`])\.\/[\w-]+/g) ?? []),
  )
  expect(imports.flat().length).toBeGreaterThan(0)
  expect(imports.flat().filter((name) => !name.startsWith('./first-view'))).toEqual([])
})

const lost = 'This part of the page could not be loaded.'

test.describe('what comes after the first view', () => {
  test.use({ allowedFaults: /Failed to load resource|Failed to fetch dynamically/ })

  test('is asked for again when it could not be had, and nothing else waits for it', async ({ page }) => {
    await page.clock.install()
    let isDown = true
    await page.route('**/assets/later-*.js*', (route) => (isDown ? route.abort() : route.fallback()))
    await page.goto('/contacts/248452739')
    await expect(page.getByRole('definition').getByText('Zufafa', { exact: true })).toBeVisible()
    await expect(page.getByText('Raw response')).toHaveCount(0)
    // What cannot be had is no place that waits.
    await expect(page.getByText(lost).first()).toBeVisible()
    isDown = false
    // The page notices the failure in its own time, and asks ten seconds after that.
    await expect(async () => {
      await page.clock.runFor(5_000)
      expect(await page.getByText('Raw response').count()).toBe(1)
    }).toPass()
  })

  test('is asked for at once by whoever presses "Try again", in the place of what is missing', async ({ page }) => {
    let isDown = true
    await page.route('**/assets/later-*.js*', (route) => (isDown ? route.abort() : route.fallback()))
    await page.clock.install()
    await page.goto('/contacts/248452739')
    const reach = page.locator('#reach')
    await expect(reach.getByText(lost).first()).toBeVisible()
    await expect(heading(page)).toHaveText('+380965901726')
    isDown = false
    await reach.getByRole('button', { name: 'Try again' }).first().click()
    // No time passes that the page would wait before it asks by itself.
    await expect(async () => {
      await page.clock.runFor(100)
      await expect(reach.getByText('Nobody knows: the number was never checked.')).toBeVisible({ timeout: 100 })
    }).toPass({ timeout: 5_000 })
    await expect(page.getByText('Raw response')).toBeVisible()
    await expect(page.getByText(lost)).toHaveCount(0)
  })

  test('leaves no contact on the page that was not searched for', async ({ page }) => {
    let isDown = true
    await page.route('**/assets/later-*.js*', (route) => (isDown ? route.abort() : route.fallback()))
    await page.goto('/contacts/248452739')
    await expect(heading(page)).toHaveText('+380965901726')
    await page.getByRole('combobox').fill('+380 97 144 3455')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Contact Desk cannot be reached')
    await expect(page).toHaveTitle('Contact Desk cannot be reached · Contact Desk')
    await expect(page.getByText('96590')).toHaveCount(0)
    await expect(page.getByRole('combobox')).toHaveValue('+380 97 144 3455')
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('Paste what your ticket holds')).toHaveCount(0)
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(heading(page)).toHaveText('+380 97 144 3455')
  })

  test('says so when the find box cannot do its work without it, and does it on the next try', async ({ page }) => {
    let isDown = true
    await page.route('**/assets/later-*.js*', (route) => (isDown ? route.abort() : route.fallback()))
    await page.goto('/')
    await page.getByRole('combobox').fill('248452739')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Contact Desk cannot be reached')
    isDown = false
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('+380 96 590 1726')
  })
})

test.describe('without any of it', () => {
  test.use({ allowedFaults: apiFault })

  test('what is typed before the find box can read it is not lost', async ({ page }) => {
    const release = await hold(page, '**/assets/later-*.js*')
    await page.goto('/')
    await page.getByRole('combobox').fill('ID 248452739')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Finding' })).toBeVisible()
    release()
    await expect(heading(page)).toHaveText('+380 96 590 1726')
  })
})
