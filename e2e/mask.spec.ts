import type { Page } from 'playwright/test'
import { allShown } from './support/all-shown.ts'
import { loadAxe, violations } from './support/axe.ts'
import { apiFault, expect, test } from './support/fixtures.ts'
import { workerServers } from './support/servers.ts'
import { shifts } from './support/shifts.ts'
import type { OwnServer } from './support/start-server.ts'

const whole = /380965901726|96 590 1726|965901726/
const button = (page: Page) => page.getByRole('button', { name: 'Show the full phone' })
const heading = (page: Page) => page.locator('#root > main').getByRole('heading', { level: 1 })

async function expectAccessible(page: Page): Promise<void> {
  await loadAxe(page)
  expect(await violations(page)).toEqual([])
}

let server: OwnServer

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  baseURL: async ({}, use, { parallelIndex }) => use(workerServers.ofTest(parallelIndex).url),
})

test.beforeEach(async ({ start }, { parallelIndex }) => {
  const { url, port } = workerServers.ofTest(parallelIndex)
  server = await start(['dist/server/main.js'], `${url}/readyz`, {
    ...{ BSG_API_KEY: '', BSG_API_URL: '', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'info' },
    ...{ SANDBOX_LATENCY: '5', MASK_PHONES: '1' },
  })
})

/** By the audit. */
const reveals = () =>
  server
    .said()
    .split('\n')
    .filter((line) => line.includes('"event":"reveal"'))
    .map((line) => JSON.parse(line).contactId)

/** All that the page holds: what is on the screen, and what is not. */
const held = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

test('a phone is masked until an agent asks for it, and again after a reload', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await allShown(page)
  await expect(heading(page)).toHaveText('+380 ••••• 1726')
  const about = page.locator('main')
  await expect(about).toContainText('digits hidden')
  await expect(about).toContainText('Ukraine · mobile')
  await expect(about).toContainText('Not on any stop list')
  await expect(about).not.toContainText('unrecognised')
  await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy phone number' })).toHaveCount(0)
  await page.locator('#raw summary').click()
  expect(await held(page)).not.toMatch(whole)
  expect(await shifts(page)).toEqual([])
  await expectAccessible(page)

  await button(page).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('+380 96 590 1726')
  await expect(button(page)).toHaveCount(0)
  await expect(heading(page)).toBeFocused()
  await expect(page.getByRole('link', { name: 'Call +380 96 590 1726' })).toHaveAttribute('href', 'tel:+380965901726')
  await expect(page.locator('#raw pre')).toContainText('"phone": 380965901726')
  await expect(about).toContainText('mobile')
  expect(reveals()).toEqual([248452739])
  await expectAccessible(page)

  await page.reload()
  await expect(heading(page)).toHaveText('+380 ••••• 1726')
  await expect(button(page)).toBeVisible()
  expect(await held(page)).not.toMatch(whole)
  expect(reveals()).toEqual([248452739])
})

test('the find box finds by the whole phone, and what it finds is masked, also after another contact', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByLabel('Find a contact').fill('+380 96 590-17-26')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('+380 ••••• 1726')
  await expect(page.getByText('Found by its phone number.')).toBeVisible()
  await button(page).click()
  await expect(heading(page)).toHaveText('+380 96 590 1726')
  await page.getByLabel('Find a contact').fill('248453503')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('+380 ••••• 3503')
  await expect(page.locator('#reach')).toContainText('On the SMS, Viber and RCS stop lists')
  await page.goBack()
  await expect(heading(page)).toHaveText('+380 ••••• 1726')
  expect(await held(page)).not.toMatch(whole)
})

test.describe('where it cannot be shown', () => {
  test.use({ allowedFaults: apiFault })

  test('the page says why beside the button, which asks again', async ({ page }) => {
    await page.goto('/contacts/248452739')
    await allShown(page)
    await page.route('**/reveal', (route) => route.abort())
    await button(page).click()
    await expect(page.getByRole('alert')).toContainText('The full phone cannot be shown')
    await expect(heading(page)).toHaveText('+380 ••••• 1726')
    await expect(button(page)).toBeFocused()
    await page.unroute('**/reveal')
    await button(page).click()
    await expect(heading(page)).toHaveText('+380 96 590 1726')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test('a phone without a country code, and one that is none, are masked too and called nothing else', async ({
  page,
}) => {
  await page.goto('/contacts/248453401')
  await expect(heading(page)).toHaveText('••••••••••• 9999')
  await allShown(page)
  await expect(page.locator('main')).not.toContainText('unrecognised')
  await button(page).click()
  await expect(heading(page)).toHaveText('+999999999999999')
  await expect(page.locator('main')).toContainText('unrecognised format')
})

test('the verdict on a masked phone is that on the whole one', async ({ page }) => {
  await page.goto('/contacts/248453412')
  const reach = page.locator('#reach')
  await expect(reach).toContainText('this is a landline; nobody knows about calls')
  await expect(page.locator('main')).toContainText('landline')
  await page.goto('/contacts/248453401')
  await expect(reach).toContainText('this is no valid phone number')
  await expect(reach).toContainText('No number to check')
  expect(await held(page)).not.toContain('999999999')
})
