import type { Page } from 'playwright/test'
import { letPageAsk } from './support/asking-page.ts'
import { apiFault, expect, test } from './support/fixtures.ts'
import { holdApp } from './support/hold.ts'

const id = 248452739
const paths = [`/api/contacts/${id}`, '/api/session', '/api/contacts/fields']

/** Notes the path of every request to the API. */
function watchApi(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })
  return asked
}

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

const count = (asked: string[]) => paths.map((path) => asked.filter((other) => other === path).length)

test('what a contact needs and its document does not bring is asked for once', async ({ page }) => {
  const asked = watchApi(page)
  await letPageAsk(page)
  await page.goto(`/contacts/${id}`)
  await expect(heading(page)).toHaveText('+380 96 590 1726')
  await expect(page.getByRole('definition').getByText('Zufafa', { exact: true })).toBeVisible()
  expect(count(asked)).toEqual([1, 1, 1])
})

test.describe('in Ukrainian', () => {
  test.use({ locale: 'uk-UA' })

  test('the texts are on their way before the bundle is here', async ({ page }) => {
    const release = await holdApp(page)
    const texts = page.waitForRequest('**/assets/uk-*.js')
    await page.goto(`/contacts/${id}`, { waitUntil: 'commit' })
    await texts
    release()
    await expect(heading(page)).toHaveText('+380 96 590 1726')
  })
})

test('what the document brings is not asked for at all', { tag: ['@core', '@built'] }, async ({ page }) => {
  const asked = watchApi(page)
  await page.goto(`/contacts/${id}`)
  await expect(page.getByRole('definition').getByText('Zufafa', { exact: true })).toBeVisible()
  expect(count(asked).slice(0, 2)).toEqual([0, 0])
  await page.reload()
  await expect(page.getByRole('definition').getByText('Zufafa', { exact: true })).toBeVisible()
  expect(count(asked).slice(0, 2)).toEqual([0, 0])
})

test('a contact that is opened from inside the app is asked for then', async ({ page }) => {
  const asked = watchApi(page)
  await page.goto('/')
  await expect(heading(page)).toBeVisible()
  expect(asked.filter((path) => path !== '/api/session')).toEqual([])
  await page.getByRole('combobox').fill(String(id))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('+380 96 590 1726')
  expect(count(asked)).toEqual([1, 1, 1])
})

test.describe('what goes wrong at first', () => {
  test.use({ allowedFaults: apiFault })

  test('is shown as ever: no contact', async ({ page }) => {
    const asked = watchApi(page)
    await letPageAsk(page)
    await page.goto('/contacts/404')
    await expect(heading(page)).toHaveText('No contact with ID 404')
    expect(asked.filter((path) => path === '/api/contacts/404')).toHaveLength(1)
  })
})
