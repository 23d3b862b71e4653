import type { Page } from 'playwright/test'
import { instead } from './support/asking-page.ts'
import { apiFault } from './support/fixtures.ts'
import { keyboard, mouse } from './support/hands.ts'
import { expect, test } from './support/kept-page.ts'

function partsOf(page: Page) {
  return {
    heading: page.getByRole('heading', { level: 1 }),
    box: page.getByRole('combobox', { name: 'Find a contact' }),
    find: page.getByRole('button', { name: 'Find', exact: true }),
    card: (name: string) => page.getByRole('region', { name, exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
  }
}

for (const [name, handOf] of Object.entries({ mouse, keyboard })) {
  test.describe(`by ${name}, an agent`, () => {
    test.use({ allowedFaults: apiFault })

    test('1. opens the link in a ticket and sees who it is, whether they were reachable, and when', async ({
      page,
    }) => {
      const { heading, card } = partsOf(page)
      await page.goto('/contacts/248453001')
      await expect(heading).toHaveText('+380 50 845 3001')
      await expect(page.getByText(/Ukraine · mobile/)).toBeVisible()
      await expect(card('Network check')).toContainText('Reachable')
      await expect(card('Network check')).toContainText('Checked 2 hours ago')
      await expect(card('Can they be reached?')).toContainText('Not on any stop list')
    })

    test('2. finds a contact by the ID in the ticket', async ({ page }) => {
      const { heading, box, find } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/')
      await hand.paste(box, 'ID 248452739')
      await hand.press(find)
      await expect(heading).toHaveText('+380 96 590 1726')
      await expect(heading).toBeFocused()
    })

    test('3. finds a contact by the phone that a customer calls from', async ({ page }) => {
      const { heading, box, find } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/contacts/248453001')
      await expect(heading).toHaveText('+380 50 845 3001')
      await hand.paste(box, '00 380 (96) 590-17-26')
      await hand.press(find)
      await expect(page).toHaveURL('/contacts/248452739')
      await expect(page.getByText('Found by its phone number.')).toBeVisible()
    })

    test('4. pastes the whole ticket, and chooses the one who is meant', async ({ page }) => {
      const { heading, box } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/')
      await hand.paste(box, 'Ann (+380 97 144 3455) on 19.02.2025 14:51: order 4815162342, see contact 248452739')
      await hand.choose(page.getByRole('option', { name: 'Phone +380 97 144 3455' }))
      await expect(heading).toHaveText('+380 97 144 3455')
    })

    test('5. copies the phone number, and the link for a colleague', async ({ page, baseURL }) => {
      const { button, clipboard } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/contacts/248452739')
      await hand.press(button('Copy phone number'))
      await expect(page.getByRole('status')).toHaveText('Copied: phone number')
      expect(await clipboard()).toBe('+380965901726')
      await hand.press(button('Copy link'))
      await expect(page.getByRole('status')).toHaveText('Copied: link')
      expect(await clipboard()).toBe(`${baseURL}/contacts/248452739`)
    })

    test('6. finds one field among 200, and copies its value', async ({ page }) => {
      const { card, clipboard } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/contacts/248453107#fields')
      const fields = card('Custom fields')
      await hand.paste(fields.getByRole('searchbox', { name: 'Filter fields' }), 'question_123')
      await expect(fields.getByRole('term')).toHaveText(['question_123'])
      const value = await fields.getByRole('definition').innerText()
      await fields.getByRole('definition').hover()
      await hand.press(fields.getByRole('button', { name: 'Copy question_123' }))
      await expect(page.getByRole('status')).toHaveText('Copied: question_123')
      expect(await clipboard()).toBe(value)
    })

    test('7. looks through all of a hundred groups, and what one of them is for', async ({ page }) => {
      const { card } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/contacts/248453399')
      await hand.press(card('Groups').getByRole('button', { name: 'Show all (100)' }))
      await expect(card('Groups').getByRole('listitem')).toHaveCount(100)
      const group = card('Groups').getByRole('button', { name: 'List 12', exact: true })
      await hand.press(group)
      await expect(page.locator(':popover-open')).toContainText('List 12')
      await page.keyboard.press('Escape')
      await expect(page.locator(':popover-open')).toHaveCount(0)
      await expect(group).toBeFocused()
    })

    test('8. is told that BSG is down, and is shown the contact as soon as it is back', async ({ page }) => {
      const { heading, button } = partsOf(page)
      const hand = handOf(page)
      const problem = { type: 'about:blank', title: '', status: 502, code: 'upstream-unavailable', detail: '' }
      await instead(page, 'contacts/248452739', (route) =>
        route.fulfill({ status: 502, json: { ...problem, requestId: 'r-1' } }),
      )
      await page.goto('/contacts/248452739')
      await expect(heading).toHaveText('BSG cannot be reached')
      await page.unroute('**/api/contacts/248452739')
      await hand.press(button('Try again'))
      await expect(heading).toHaveText('+380 96 590 1726')
      await expect(heading).toBeFocused()
    })

    test('9. passes the answer itself on to an engineer', async ({ page }) => {
      const { button, clipboard } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/contacts/248453409')
      await hand.press(page.getByText('Raw response'))
      await expect(page.getByText('"phone": 380508453409')).toBeVisible()
      await hand.press(button('Copy JSON'))
      await expect(page.getByRole('status')).toHaveText('Copied: JSON')
      expect(JSON.parse(await clipboard()).data.id).toBe(248453409)
      await hand.press(button('Copy details'))
      await expect(page.getByRole('status')).toHaveText('Copied: details')
      expect(await clipboard()).toMatch(/Contact 248453409, request [\da-f-]{36}, .*\n- property score: number\n/)
    })

    test('10. goes back to the contact before, in Ukrainian', async ({ page }) => {
      const { heading, box, find, button } = partsOf(page)
      const hand = handOf(page)
      await page.goto('/contacts/248453001')
      await expect(heading).toHaveText('+380 50 845 3001')
      await hand.paste(box, 'ID 248452739')
      await hand.press(find)
      await expect(heading).toHaveText('+380 96 590 1726')
      await hand.press(button('Українська'))
      await expect(page.getByRole('region', { name: 'Перевірка в мережі' })).toContainText('Не перевірявся')
      await hand.press(page.getByRole('link', { name: 'Contact Desk' }))
      await hand.press(page.getByRole('region', { name: 'Нещодавні пошуки' }).getByRole('link', { name: '248453001' }))
      await expect(heading).toHaveText('+380 50 845 3001')
      await expect(page.getByRole('region', { name: 'Перевірка в мережі' })).toContainText('Доступний')
    })
  })
}
