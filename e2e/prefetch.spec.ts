import type { Page } from 'playwright/test'
import { expect, test } from './support/fixtures.ts'

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

/** Notes the contacts that are asked for. */
function watchContacts(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const id = new URL(request.url()).pathname.match(/^\/api\/contacts\/(\d+)$/)?.[1]
    if (id) asked.push(id)
  })
  return asked
}

async function openSamples(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByText('All that the sandbox can show').click()
}

test.describe('a contact that is about to be opened', () => {
  test('is fetched while the pointer is on it, and once', async ({ page }) => {
    const asked = watchContacts(page)
    await openSamples(page)
    const link = page.getByRole('link', { name: /^248453001/ })
    const answered = page.waitForResponse('**/api/contacts/248453001')
    await link.hover()
    await answered
    await page.route('**/api/contacts/248453001', (route) => route.abort())
    await link.click()
    await expect(heading(page)).toHaveText('+380 50 845 3001')
    expect(asked).toEqual(['248453001'])
  })

  test('is fetched while the focus is on it', async ({ page }) => {
    const asked = watchContacts(page)
    await openSamples(page)
    await page.getByRole('link', { name: /^248453001/ }).focus()
    await expect.poll(() => asked).toEqual(['248453001'])
  })

  test('is fetched while it is chosen among those in a text', async ({ page }) => {
    const asked = watchContacts(page)
    await page.goto('/')
    await page.getByRole('combobox').fill('contact 248453001, contact 248453002')
    await expect(page.getByRole('option')).toHaveCount(2)
    expect(asked).toEqual([])
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => asked).toEqual(['248453001'])
    await page.getByRole('option', { name: 'Contact 248453002' }).hover()
    await expect.poll(() => asked).toEqual(['248453001', '248453002'])
  })

  test('is one of four at most', async ({ page }) => {
    await page.clock.install()
    const asked = watchContacts(page)
    await page.route('**/api/contacts/2*', () => {})
    await openSamples(page)
    const ids = [248453001, 248453002, 248453003, 248453004, 248453011, 248453012].map(String)
    for (const id of ids.slice(0, 4)) {
      await page.getByRole('link', { name: new RegExp(`^${id}`) }).focus()
      await page.clock.runFor(1000)
      await expect.poll(() => asked).toContain(id)
    }
    for (const id of ids.slice(4)) {
      await page.getByRole('link', { name: new RegExp(`^${id}`) }).focus()
      await page.clock.runFor(1000)
    }
    expect(asked).toEqual(ids.slice(0, 4))
  })

  test('is not fetched where data is to be saved', async ({ page }) => {
    await page.clock.install()
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    const asked = watchContacts(page)
    await openSamples(page)
    await page.getByRole('link', { name: /^248453001/ }).hover()
    await page.clock.runFor(1000)
    expect(asked).toEqual([])
    await page.getByRole('link', { name: /^248453001/ }).click()
    await expect(heading(page)).toHaveText('+380 50 845 3001')
  })
})
