import type { Page } from 'playwright/test'
import { instead } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { expect, test } from './support/fixtures.ts'

/** A fault of our own: React says on the console what it was. */
test.use({ allowedFaults: /planted fault|assets\/first-view/ })

/** Makes drawing this text fail, as a fault in a component would, until it is mended. */
async function breakAt(page: Page, text: string): Promise<void> {
  await page.addInitScript((broken) => {
    Object.assign(window, { broken })
    const check = (text: unknown) => {
      if (text === Reflect.get(window, 'broken')) throw new Error('planted fault')
    }
    const { createTextNode } = document
    document.createTextNode = (text) => {
      check(text)
      return createTextNode.call(document, text)
    }
    const content = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')
    Object.defineProperty(Node.prototype, 'textContent', {
      ...content,
      set(text: string) {
        check(text)
        content?.set?.call(this, text)
      },
    })
  }, text)
}

const headings = ['Can they be reached?', 'Groups', 'Custom fields', 'Dates', 'Other data'] as const

for (const [text, part] of [
  ['Call', 'phone number'],
  ...headings.map((heading) => [heading, heading] as const),
  ['Raw response', 'Raw response'],
] as const) {
  test(`a fault in one part of the page takes nothing else away: ${part}`, async ({ page }) => {
    await breakAt(page, text)
    await page.goto('/contacts/248453409')
    await expect(page.getByText(`This part of the page cannot be shown: ${part}.`)).toBeVisible()
    await expect(page.getByText('cannot be shown')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3409')
    for (const heading of headings) await expect(card(page, heading)).toHaveCount(heading === part ? 0 : 1)
    await expect(page.getByText('Raw response', { exact: true })).toHaveCount(part === 'Raw response' ? 0 : 1)
    await page.evaluate(() => Object.assign(window, { broken: undefined }))
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('cannot be shown')).toHaveCount(0)
    await expect(page.getByText(text, { exact: true })).toBeVisible()
  })
}

test.describe('in Ukrainian', () => {
  test.use({ locale: 'uk-UA' })

  test('a part that cannot be shown says so, and can be tried again', async ({ page }) => {
    await breakAt(page, 'Групи')
    await page.goto('/contacts/248453409')
    await expect(page.getByText('Цю частину сторінки не вдалося показати: Групи.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Спробувати ще раз' })).toBeVisible()
  })
})

test('a member nested 100,000 deep takes nothing away', { tag: '@http' }, async ({ page }) => {
  await page.goto('/contacts/248453114')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3114')
  await expect(card(page, 'Other data').getByRole('term')).toHaveText(['nested'])
  const shown = await card(page, 'Other data').getByRole('definition').textContent()
  // Not by its text, of which a failure would print all.
  expect(shown?.replace('Show all', '') === `${'['.repeat(100_000)}${']'.repeat(100_000)}`).toBe(true)
  await page.getByText('Raw response').click()
  const laidOut = await page.locator('#raw pre').textContent()
  expect(laidOut?.replace(/\s/g, '')).toContain(`"nested":${'['.repeat(100_000)}`)
  expect(laidOut?.length).toBeLessThan(410_000)
  await expect(page.getByText('cannot be shown')).toHaveCount(0)
  // Found by its phone, it comes through the server's own reading of JSON.
  await page.getByRole('combobox', { name: 'Find a contact' }).fill('+380508453114')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Found by its phone number.')).toBeVisible()
})

test('values nested 100,000 deep where others belong take nothing away', async ({ page }) => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  await instead(page, 'contacts/248453001', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: `{"data":{"id":248453001,"phone":380508453001,"fields":{"387701":${deep}},"groups":[{"id":7,"name":"A","x":${deep}}],"hlr_status":${deep},"hlr_last_check":${deep},"created_at":${deep}}}`,
    }),
  )
  await page.goto('/contacts/248453001')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
  for (const heading of ['Can they be reached?', 'Groups', 'Custom fields', 'Dates', 'Other data']) {
    await expect(card(page, heading)).toBeVisible()
  }
  await expect(page.getByText('cannot be shown')).toHaveCount(0)
})
