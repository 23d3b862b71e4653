import type { Page } from 'playwright/test'
import { instead } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { apiFault, expect, test } from './support/fixtures.ts'
import { translate } from './support/translator.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Answers with the contact, changed; and again when the page asks itself. */
async function change(page: Page, id: number, by: (text: string) => string): Promise<void> {
  await page.unroute(`**/api/contacts/${id}`)
  await instead(page, `contacts/${id}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: by(await response.text()) })
  })
}

/** The agent comes back to the tab after a minute. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.runFor(61_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
}

for (const keepsTranslating of [true, false]) {
  test.describe(
    keepsTranslating ? 'a page that is translated as it changes' : 'a page that was translated once',
    () => {
      test.use({ allowedFaults: apiFault })

      const open = async (page: Page, path: string) => {
        await page.clock.install()
        await page.goto(path)
        await page.locator('#raw, main ul').first().waitFor()
        await translate(page)
        if (!keepsTranslating) await page.evaluate(() => window.stopTranslator())
      }
      /** How a text of ours reads that has changed since. */
      const said = (text: string) => (keepsTranslating ? `⟦${text}⟧` : text)

      test('shows the status, age and sentence of a check that has ended', async ({ page }) => {
        await open(page, '/contacts/248453007')
        const status = card(page, /Network check/)
        await expect(status).toContainText('⟦Check running⟧')
        await change(page, 248453007, (text) => text.replace('"sent"', '"barred"'))
        await comeBack(page)
        await expect(status.getByText(said('Barred by operator'), { exact: true })).toBeVisible()
        await expect(status.getByText('barred', { exact: true })).toBeVisible()
        await expect(status).toContainText('The operator was blocking this number')
        await expect(status).toContainText(said('Checked 3 minutes ago'))
        await expect(status).not.toContainText(/Check running|sent|had not answered/)
        await page.clock.fastForward(10 * 86_400_000)
        await expect(status.getByText(said('Stale'), { exact: true })).toBeVisible()
        await expect(status).not.toContainText('minutes ago')
      })

      test('shows a contact that has changed altogether', async ({ page }) => {
        await open(page, '/contacts/248452739')
        await expect(card(page, /Groups/)).toContainText('1111')
        const now = { id: 248452739, phone: null, groups: [], fields: {}, hlr_status: 'active', hlr_last_check: 'soon' }
        await change(page, 248452739, () => JSON.stringify({ data: { ...now, created_at: null, next: 'x' } }))
        await comeBack(page)
        await expect(heading(page)).toHaveText(said('No phone number'))
        await expect(card(page, /Groups/)).toContainText(said('Not in any group'))
        await expect(card(page, /Custom fields/)).toContainText(said('No custom fields'))
        await expect(card(page, /Network check/)).toContainText(said('Was reachable'))
        await expect(card(page, /Network check/)).toContainText(`soon ${said('(unreadable date)')}`)
        await expect(card(page, /Dates/)).toContainText(said('BSG sent no date'))
        await expect(card(page, /Other data/)).toContainText('next')
        // What was before stands only where the page says what has changed.
        const rest = page.locator('main > :not(section), body header, aside')
        await expect(rest.getByText(/1111|Zufafa|Never checked|stop list|Ukraine/)).toHaveCount(0)
      })

      test('shows that a refresh has failed, and that it is well again', async ({ page }) => {
        await open(page, '/contacts/248453001')
        await page.route('**/api/contacts/248453001', (route) => route.abort())
        await comeBack(page)
        await expect(page.getByText('Contact Desk cannot be reached. Shown as of')).toBeVisible()
        await page.unroute('**/api/contacts/248453001')
        await page.getByRole('button', { name: /Refresh/ }).click()
        await expect(page.getByText('Shown as of')).toHaveCount(0)
        await expect(heading(page)).toHaveText('+380 50 845 3001')
      })

      test('speaks the other language when that is chosen', async ({ page }) => {
        await open(page, '/contacts/248453101')
        await page.getByRole('button', { name: 'Українська' }).click()
        await expect(page.getByRole('button', { name: 'English' })).toBeVisible()
        for (const name of [/Перевірка в мережі/, /Групи/, /Власні поля/, /Дати/])
          await expect(card(page, name)).toBeVisible()
        const words = /Checked|Reachable|Copy|Groups|Custom|Dates|Created|assumed|Call|Find|Raw|Other|Sandbox|stop list/
        await expect(page.locator('body')).not.toHaveText(words)
      })

      test('says what was copied', async ({ page }) => {
        await open(page, '/contacts/248453001')
        await page.getByRole('button', { name: /Copy contact ID/ }).click()
        await expect(page.getByRole('status')).toHaveText(said('Copied: contact ID'))
        await page.getByRole('button', { name: /Copy phone number/ }).click()
        await expect(page.getByRole('status')).toHaveText(said('Copied: phone number'))
        await page.clock.runFor(6000)
        await expect(page.getByRole('status')).toHaveText('')
      })

      test('shows the next contact, and what was looked up', async ({ page }) => {
        await open(page, '/contacts/248453301')
        await page.getByRole('combobox').fill('248453399')
        await page.keyboard.press('Enter')
        await expect(heading(page)).toHaveText('+380 50 845 3399')
        const more = page.getByRole('button', { name: /Show/ })
        await expect(more).toHaveText(said('Show all (100)'))
        await more.click()
        await expect(more).toHaveText(said('Show the first 12'))
        await more.click()
        await expect(card(page, /Groups/).getByRole('listitem')).toHaveCount(12)
        await page.getByRole('link', { name: /Contact Desk/ }).click()
        await expect(page.getByRole('link', { name: /248453399.*just now/ })).toBeVisible()
        await page.getByRole('button', { name: /Clear/ }).click()
        await expect(page.getByRole('button', { name: /Clear/ })).toHaveCount(0)
      })

      test('shows what the find box says', async ({ page }) => {
        await open(page, '/contacts/248453001')
        const find = page.getByRole('combobox')
        const alert = page.getByRole('search').getByRole('alert')
        for (const [text, answer] of [
          ['nobody', 'This text holds no contact ID and no phone number.'],
          ['+380000000000', 'No contact'],
        ] as const) {
          await find.fill(text)
          await page.keyboard.press('Enter')
          await expect(alert).toContainText(answer)
          await find.fill('')
          await expect(alert).toHaveCount(0)
        }
      })

      test('counts down, and filters', async ({ page }) => {
        const problem = {
          type: 'about:blank',
          title: '',
          status: 429,
          code: 'rate-limited',
          detail: '',
          requestId: 'r',
        }
        await instead(page, 'contacts/248453107', (route) =>
          route.fulfill({ status: 429, json: { ...problem, retryAfter: 5 } }),
        )
        await page.clock.install()
        await page.goto('/contacts/248453107')
        await expect(page.getByText('Trying again in 5 s')).toBeVisible()
        await translate(page)
        if (!keepsTranslating) await page.evaluate(() => window.stopTranslator())
        await page.clock.runFor(2000)
        await expect(page.getByText(said('Trying again in 3 s'))).toBeVisible()
        await page.unroute('**/api/contacts/248453107')
        await page.clock.runFor(4000)
        await expect(heading(page)).toHaveText('+380 50 845 3107')
        const filter = page.getByRole('searchbox', { name: 'Filter fields' })
        await filter.fill('no such')
        await expect(card(page, /Custom fields/)).toContainText(said('No field matches'))
        await filter.fill('')
        await expect(card(page, /Custom fields/)).not.toContainText('No field matches')
      })
    },
  )
}
