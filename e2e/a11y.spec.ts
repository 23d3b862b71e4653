import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'
import { apiFault, expect, test } from './fixtures.ts'

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds by the rules of WCAG 2.0 to 2.2, A and AA. */
async function violations(page: Page): Promise<string[]> {
  // Not by a script tag: the page's content security policy would refuse it.
  await page.evaluate(await (await import('node:fs/promises')).readFile(axePath, 'utf8'))
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    return window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test.use({ allowedFaults: apiFault })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const [path, heading] of [
      ['/', 'Find a contact'],
      ['/nothing', 'Page not found'],
      ['/contacts/abc', 'Not a contact ID'],
      ['/contacts/248452739', '+380 96 590 1726'],
      ['/contacts/248453001', '+380 50 845 3001'],
      ['/contacts/248453006', '+380 50 845 3006'],
      ['/contacts/248453008', '+380 50 845 3008'],
      ['/contacts/248453013', '+380 50 845 3013'],
      ['/contacts/248453101', '+380 50 845 3101'],
      ['/contacts/248453108', '+380 50 845 3108'],
      ['/contacts/248453202', '+380 50 845 3202'],
      ['/contacts/248453399', '+380 50 845 3399'],
      ['/contacts/248453401', '+999999999999999'],
      ['/contacts/248453409', '+380 50 845 3409'],
      ['/contacts/248454404', 'No contact with ID 248454404'],
      ['/contacts/248456008', 'BSG sent an answer that cannot be read'],
    ] as const) {
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
        for (const summary of await page.locator('summary').all()) await summary.click()
        expect(await violations(page)).toEqual([])
      })
    }

    test('axe finds nothing in the list of recognised contacts, nor in the list of keys', async ({ page }) => {
      await page.goto('/')
      const box = page.getByRole('combobox', { name: 'Find a contact' })
      await box.fill('ID 1 or ID 248452739')
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('option')).toHaveCount(2)
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('axe finds nothing while the contact loads', async ({ page }) => {
      await page.route('**/api/contacts/248452739', () => {})
      await page.goto('/contacts/248452739')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading contact 248452739')
      expect(await violations(page)).toEqual([])
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    })
  })
}
