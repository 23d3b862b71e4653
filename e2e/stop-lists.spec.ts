import { card } from './support/card.ts'
import { expect, test } from './support/kept-page.ts'

for (const [id, said] of [
  [248453501, 'On the SMS stop list'],
  [248453502, 'On the Viber stop list'],
  [248453503, 'On the SMS, Viber and RCS stop lists'],
  [248452739, 'Not on any stop list'],
] as const) {
  test(`the stop lists of ${id} are said: ${said}`, { tag: '@http' }, async ({ page }) => {
    const asked = page.waitForRequest('**/api/stoplist/search')
    await page.goto(`/contacts/${id}`)
    expect((await asked).method()).toBe('POST')
    const lists = card(page, 'Network check').locator('+ div')
    await expect(lists.getByText(/stop lists?$/)).toHaveText([said])
    await expect(lists.getByText('since')).toHaveCount(said === 'Not on any stop list' ? 0 : 1)
  })
}

test('a stop list that cannot be asked is said, and a contact without a phone has none', async ({ page }) => {
  await page.route('**/api/stoplist/search', (route) => route.fulfill({ status: 200, json: {} }))
  await page.goto('/contacts/248452739')
  await expect(card(page, 'Can they be reached?')).toContainText('Stop lists could not be checked')
  await page.goto('/contacts/248453405')
  await expect(card(page, 'Network check')).toContainText('No number to check')
  await expect(page.getByText(/stop list/i)).toHaveCount(0)
})
