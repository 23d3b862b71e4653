import { fileURLToPath } from 'node:url'
import { test } from '../support/fixtures.ts'
import { contact } from '../support/state.ts'
import { openState } from '../support/states.ts'

const pictures = [
  { name: 'contact', id: 248453601, locale: 'en-GB', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'barred', id: 248453604, locale: 'en-GB', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  {
    name: 'stop-lists-uk',
    id: 248453602,
    locale: 'uk-UA',
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
  },
] as const

for (const { name, id, ...look } of pictures) {
  test.describe(name, () => {
    test.use(look)

    test(`${id}`, async ({ page }) => {
      await openState(page, contact(id, name))
      const path = fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url))
      await page.screenshot({ path, animations: 'disabled' })
    })
  })
}
