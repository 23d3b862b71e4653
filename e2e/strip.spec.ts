import type { Page } from 'playwright/test'
import { card } from './support/card.ts'
import { expect, test } from './support/kept-page.ts'

/** What the focus is on when it is hidden, wholly or in part, behind what is fixed at the top. */
function hiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused) return undefined
    const { left, top, right, bottom } = focused.getBoundingClientRect()
    const corners = [
      [left + 1, top + 1],
      [right - 1, bottom - 1],
    ] as const
    const isSeen = corners.every(([x, y]) => {
      const there = document.elementFromPoint(x, y)
      return there !== null && (focused.contains(there) || there.contains(focused))
    })
    return isSeen ? undefined : focused.outerHTML
  })
}

for (const [width, height] of [
  [1366, 768],
  [320, 640],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } })

    test('who it is, whether they can be reached and the filter stay in view, and hide no focus', async ({ page }) => {
      await page.goto('/contacts/248453210')
      const fields = card(page, 'Custom fields')
      const filter = fields.getByRole('searchbox', { name: 'Filter fields' })
      const rows = fields.getByRole('term')
      await expect(filter).toBeVisible()
      const strip = page.locator('main .fixed', { hasText: '+380 50 845 3210' })
      await expect(strip).toHaveCount(0)

      await rows.nth(150).scrollIntoViewIfNeeded()
      await expect(strip).toBeInViewport({ ratio: 1 })
      await expect(strip).toContainText('Nobody knows: the number was never checked.')
      await expect(filter).toBeInViewport({ ratio: 1 })
      // For whoever listens, the page says it once.
      await expect(page.getByRole('main').getByText('+380 50 845 3210')).toHaveCount(2)
      await expect(page.locator('main').getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3210')

      await fields.getByRole('button', { name: 'Copy question_120', exact: true }).focus()
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Shift+Tab')
        expect(await hiddenFocus(page)).toBeUndefined()
      }

      await filter.fill('question_17')
      await expect(rows.first()).toHaveText('question_17')
      await expect(filter).toBeInViewport({ ratio: 1 })
      await expect(filter).toBeFocused()

      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('main > [aria-hidden=true]')).toHaveCSS('display', 'none')
    })
  })
}
