import { instead } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { apiFault, expect } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'

test.use({ allowedFaults: apiFault })

test.describe('offline', () => {
  // The browser says itself what could not be loaded.
  test.use({ allowedFaults: /ERR_INTERNET_DISCONNECTED .*\/(?:assets|api)\/|404 .*\/api\/contacts\/376312345/ })

  test('the page says so and loads by itself when the network is back', async ({ page, context }) => {
    await page.goto('/')
    await expect(page.getByRole('link', { name: '248452739' })).toBeVisible()
    await page.getByRole('listbox', { includeHidden: true }).waitFor({ state: 'attached' })
    await context.setOffline(true)
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('248452739')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
    await context.setOffline(false)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  })

  test('a browser that says so while the network is there keeps nothing away', async ({ page }) => {
    const heading = page.getByRole('heading', { level: 1 })
    await page.goto('/')
    await page.getByRole('listbox', { includeHidden: true }).waitFor({ state: 'attached' })
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('248452739')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('+380 96 590 1726')
    await expect(card(page, 'Can they be reached?')).toContainText('Not on any stop list')
    // Nine digits may be a phone too: the ID is asked for first, as ever.
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('376312345')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('+376 312 345')
  })

  test('who is told to be offline can try again at any time', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('listbox', { includeHidden: true }).waitFor({ state: 'attached' })
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.route('**/api/contacts/248452739', (route) => route.abort('internetdisconnected'))
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('248452739')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
    await page.unroute('**/api/contacts/248452739')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  })
})

test('when Contact Desk itself does not answer, the page says so', async ({ page }) => {
  await instead(page, 'contacts/248452739', (route) => route.abort('connectionreset'))
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact Desk cannot be reached')
  await page.unroute('**/api/contacts/248452739')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
})

test('an answer that never comes is given up', async ({ page }) => {
  await instead(page, 'contacts/248452739', () => {})
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading contact 248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact Desk cannot be reached', {
    timeout: 20_000,
  })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
