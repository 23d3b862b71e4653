import type { Page } from 'playwright/test'
import { expect, test } from './support/fixtures.ts'

// What an agent sees whose page is of the version before, when a part of it is nowhere to be had any more.

const later = '**/assets/later-*.js*'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: /out of date|застаріла/ })

/** Notes the documents that the page asks for. */
function watchDocuments(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked.push(new URL(request.url()).pathname)
  })
  return asked
}

/** Answers as a server of another version does, until the page has been loaded as often as said. */
async function takeAway(page: Page, files: string, documents: () => number): Promise<void> {
  await page.route(files, (route) =>
    documents() > 0 ? route.fulfill({ status: 404, body: 'Not found' }) : route.fallback(),
  )
}

test.use({ allowedFaults: /Failed to load resource|Failed to fetch dynamically/ })

for (const [what, files] of [
  ['a later part', later],
  ['the first view', '**/assets/first-view-*.js'],
  ['the style sheet', '**/assets/*.css'],
] as const) {
  test(`a page without ${what} loads itself anew, once, and is whole then`, async ({ page }) => {
    const asked = watchDocuments(page)
    await takeAway(page, files, () => (asked.length === 1 ? 1 : 0))
    await page.goto('/contacts/248452739')
    await expect(page.getByText('Raw response')).toBeVisible()
    await expect(heading(page)).toHaveText('+380 96 590 1726')
    await expect(notice(page)).toHaveCount(0)
    expect(asked).toEqual(['/contacts/248452739', '/contacts/248452739'])
  })
}

test('a part that is still gone after that is said plainly, with a button, and the contact stays', async ({ page }) => {
  const asked = watchDocuments(page)
  let isGone = true
  await takeAway(page, later, () => (isGone ? 1 : 0))
  await page.goto('/contacts/248452739')
  await expect(notice(page).getByRole('heading')).toHaveText('This page is out of date')
  await expect(heading(page)).toHaveText('+380965901726')
  expect(asked).toHaveLength(2)
  isGone = false
  await notice(page).getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByText('Raw response')).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
})

test('what is typed is not lost by it', async ({ page }) => {
  const asked = watchDocuments(page)
  let answer = () => {}
  const typed = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(later, async (route) => {
    await typed
    await route.fulfill({ status: 404, body: 'Not found' })
  })
  await page.goto('/contacts/248452739')
  await page.getByRole('combobox').fill('the ticket of +380 96 590 1726')
  answer()
  await expect(notice(page)).toBeVisible()
  await expect(page.getByRole('combobox')).toHaveValue('the ticket of +380 96 590 1726')
  expect(asked).toHaveLength(1)
})

test('a server that cannot be reached is no reason to leave the page', async ({ page }) => {
  const asked = watchDocuments(page)
  let isDown = true
  await page.route(later, (route) => (isDown ? route.fulfill({ status: 404, body: 'Not found' }) : route.fallback()))
  await page.route(
    (url) => url.pathname === '/',
    (route) => route.fulfill({ status: 404, body: 'no backend' }),
  )
  await page.clock.install()
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('definition').getByText('Zufafa', { exact: true })).toBeVisible()
  isDown = false
  await expect(async () => {
    await page.clock.runFor(5_000)
    expect(await page.getByText('Raw response').count()).toBe(1)
  }).toPass()
  expect(asked).toHaveLength(1)
  await expect(notice(page)).toHaveCount(0)
})
