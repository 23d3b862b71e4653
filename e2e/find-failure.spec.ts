import type { Page } from 'playwright/test'
import { apiFault, expect, test } from './support/fixtures.ts'

const statuses = { 'upstream-unavailable': 502, 'rate-limited': 429, 'upstream-forbidden': 403 }

/** Lets searches by phone fail while they are down, and counts them. */
async function failSearches(page: Page, code: keyof typeof statuses) {
  const searches = { isDown: true, count: 0 }
  const status = statuses[code]
  await page.route('**/api/contacts/search', (route) => {
    searches.count += 1
    const json = { type: 'about:blank', title: '', status, code, detail: '', requestId: 'r' }
    return searches.isDown ? route.fulfill({ status, json }) : route.fallback()
  })
  return searches
}

test.describe('a search that fails', () => {
  test.use({ allowedFaults: apiFault })

  test('takes the contact before off the page, too, and Back leads to it again', async ({ page }) => {
    await page.goto('/contacts/248452739')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('+380 96 590 1726')
    await failSearches(page, 'upstream-unavailable')
    const box = page.getByRole('combobox')
    await box.fill('+380 97 144 3455')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('BSG cannot be reached')
    await expect(page.getByRole('alert')).toContainText('The fault is at BSG')
    await expect(page.getByText('96 590 1726')).toHaveCount(0)
    await expect(box).toHaveValue('+380 97 144 3455')
    await expect(box).toBeFocused()
    await page.goBack()
    await expect(heading).toHaveText('+380 96 590 1726')
    await expect(box).toHaveValue('')
  })

  test('is tried again by itself, says when, and leads to the contact in the end', async ({ page }) => {
    await page.clock.install()
    const searches = await failSearches(page, 'upstream-unavailable')
    await page.goto('/contacts/248453601')
    await expect(page.locator('#raw')).toBeVisible()
    await page.getByRole('combobox').fill('+380 97 144 3455')
    await page.keyboard.press('Enter')
    for (const [tries, seconds] of [5, 10].entries()) {
      await expect(page.getByText(`Trying again in ${seconds} s`)).toBeVisible()
      expect(searches.count).toBe(tries + 1)
      if (tries === 1) searches.isDown = false
      await page.clock.runFor(seconds * 1000)
    }
    await expect(page).toHaveURL('/contacts/248452953')
    await expect(page.getByText('Found by its phone number.')).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL('/contacts/248453601')
  })

  test('is not tried again once something else is typed', async ({ page }) => {
    await page.clock.install()
    const searches = await failSearches(page, 'rate-limited')
    await page.goto('/')
    const box = page.getByRole('combobox')
    await box.fill('+380 97 144 3455')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Too many requests')
    await expect(page.getByText('Trying again in 5 s')).toBeVisible()
    await box.fill('+380 97 144 345')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a contact')
    await expect(page.getByText('Trying again')).toHaveCount(0)
    await page.clock.runFor(60_000)
    expect(searches.count).toBe(1)
    await expect(page).toHaveURL('/')
  })

  test('has a button where the page does not try again by itself', async ({ page }) => {
    const searches = await failSearches(page, 'upstream-forbidden')
    await page.goto('/')
    await page.getByRole('combobox').fill('+380 97 144 3455')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No access to contacts')
    await expect(page.getByRole('alert')).toContainText('BSG does not let this account read contacts.')
    await expect(page.getByText('Request ID', { exact: true })).toBeVisible()
    await expect(page.getByText('Trying again')).toHaveCount(0)
    searches.isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page).toHaveURL('/contacts/248452953')
    expect(searches.count).toBe(2)
  })

  test('does not wait for the tries that a page makes by itself', async ({ page }) => {
    const problem = { type: 'about:blank', title: '', status: 502, code: 'upstream-unavailable', detail: '' }
    await page.route('**/api/contacts/376312345', (route) =>
      route.fulfill({ status: 502, json: { ...problem, requestId: 'r' } }),
    )
    await page.goto('/')
    // Nine digits, which may be an ID or a phone.
    await page.getByRole('combobox').fill('376312345')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('BSG cannot be reached')
    await expect(page.getByText(/^Trying again in/)).toBeVisible()
  })
})
