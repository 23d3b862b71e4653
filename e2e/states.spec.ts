import { loadAxe, violations } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { test as keptTest } from './support/kept-page.ts'
import { openState, stateFaults, states } from './support/states.ts'
import { keptTexts } from './support/translator.ts'

test.use({ allowedFaults: stateFaults })

for (const locale of ['en-GB', 'uk-UA']) {
  test.describe(locale, () => {
    test.use({ locale })

    for (const state of states) {
      const testOf = state.needsOwnPage ? test : keptTest
      testOf(`in the state "${state.name}" axe finds nothing, and a translator keeps nothing`, async ({ page }) => {
        await openState(page, state)
        await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
        await loadAxe(page)
        // Only colours depend on the theme, and they do not depend on the language.
        if (locale === 'en-GB') {
          expect(await violations(page)).toEqual([])
          await page.emulateMedia({ colorScheme: 'dark' })
          expect(await violations(page, 'colours')).toEqual([])
        } else {
          expect(await violations(page, 'structure')).toEqual([])
        }
        expect(await keptTexts(page)).toEqual([])
        await page.unrouteAll({ behavior: 'ignoreErrors' })
      })
    }
  })
}

test('axe would find what is wrong', async ({ page }) => {
  await page.goto('/nothing')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await loadAxe(page)
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect(await violations(page)).toEqual(['button-name: <button></button>'])
})

test('axe would find too little contrast in the dark', async ({ page }) => {
  await page.goto('/nothing')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await loadAxe(page)
  await page.locator('h1').evaluate((heading: HTMLElement) => {
    heading.style.color = '#444'
  })
  expect(await violations(page, 'colours')).toEqual(['color-contrast: <span>Page not found</span>'])
})
