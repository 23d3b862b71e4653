import { instead } from './support/asking-page.ts'
import { apiFault, expect } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'
import { breakHomePage } from './support/states.ts'

test.use({ allowedFaults: apiFault })

const noRequestId = false
const hasRequestId = true
const ofCore = new Set<number>([248454404, 248454500])
/** What the page tries again by itself. */
const passes = new Set(['BSG cannot be reached', 'BSG takes too long to answer'])

for (const [id, what, heading, canRetry] of [
  [248454404, '404', 'No contact with ID 248454404', noRequestId],
  [248454422, '422', 'No contact with ID 248454422', noRequestId],
  [248454401, '401, always,', 'BSG rejects the API key', hasRequestId],
  [248454403, '403', 'No access to contacts', hasRequestId],
  [248454500, '500', 'BSG cannot be reached', hasRequestId],
  [248454503, '503', 'BSG cannot be reached', hasRequestId],
  [248455001, 'a reset', 'BSG cannot be reached', hasRequestId],
  [248455005, 'an answer cut off', 'BSG sent an unreadable answer', hasRequestId],
  [248456001, 'HTML', 'BSG sent an unreadable answer', hasRequestId],
  [248456002, 'a wrong content type', 'BSG sent an unreadable answer', hasRequestId],
  [248456003, 'an empty body', 'BSG sent an unreadable answer', hasRequestId],
  [248456004, 'null', 'BSG sent an unreadable answer', hasRequestId],
  [248456005, 'no JSON', 'BSG sent an unreadable answer', hasRequestId],
  [248456006, 'over 1 MiB', 'BSG sent an unreadable answer', hasRequestId],
  [248456007, 'a redirect', 'BSG sent an unreadable answer', hasRequestId],
  [248456008, 'another contact', 'BSG sent an unreadable answer', hasRequestId],
  [248455003, 'no answer at all', 'BSG takes too long to answer', hasRequestId],
] as const) {
  const tag = ['@http', ...(ofCore.has(id) ? ['@core'] : [])]
  test(`upstream's ${what} shows as "${heading}"`, { tag }, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 15_000 })
    await expect(page).toHaveTitle(`Contact ${id} · Contact Desk`)
    // The ID once: in the heading, or below it.
    await expect(page.locator('#root > main').getByText(new RegExp(`(?:ID|Contact) ${id}$`))).toHaveCount(1)
    await expect(page.locator('h1 svg')).toBeVisible()
    await expect(page.getByText(/^Trying again in \d+ s$/)).toHaveCount(passes.has(heading) ? 1 : 0)
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(canRetry ? 1 : 0)
    await expect(page.getByRole('button', { name: 'Copy request ID' })).toHaveCount(canRetry ? 1 : 0)
    const box = page.getByRole('combobox', { name: 'Find a contact' })
    await expect(box).toBeVisible()
    if (!canRetry) await expect(box).toBeFocused()
  })
}

test("another contact's answer says where it is wrong, not what it holds", async ({ page }) => {
  await page.goto('/contacts/248456008')
  await expect(page.getByText('data.id: expected contact 248456008, which was asked for')).toBeVisible()
})

test('without the session the page shows no data, since nobody knows whose it is', async ({ page }) => {
  await instead(page, 'session', (route) => route.fulfill({ status: 200, json: {} }))
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('BSG sent an unreadable answer')
  await page.unroute('**/api/session')
  await page.getByRole('button', { name: 'Try again' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test.describe('a fault of our own', () => {
  test.use({ allowedFaults: /TypeError: Cannot read properties of null/ })

  test('shows an error page with the find box, never a blank one', async ({ page }) => {
    await breakHomePage(page)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something on this page is broken')
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy request ID' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('248452739')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  })
})

test('names of fields that are slow to come by keep nothing else away', async ({ page }) => {
  const problem = { type: 'about:blank', title: '', status: 429, code: 'rate-limited', detail: '', requestId: 'r' }
  const body = { ...problem, retryAfter: 2 }
  await instead(page, 'contacts/fields', (route) => route.fulfill({ status: 429, json: body }), { times: 1 })
  await page.goto('/contacts/248453105')
  const fields = page.getByRole('region', { name: 'Custom fields' })
  await expect(fields.getByRole('term')).toHaveText(['Field #387714', 'Field #387701'])
  await expect(page.getByText('Raw response')).toBeVisible()
  await expect(fields.getByRole('term')).toHaveText(['first_name', 'country'])
})

test('the focus is never lost with what had it', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/contacts/248454500')
  await page.getByRole('button', { name: 'Try again' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading).toBeFocused()
  await page.getByRole('link', { name: 'Contact Desk' }).click()
  await page.goto('/contacts/248452739')
  await expect(heading).toHaveText('+380 96 590 1726')
  await page.getByRole('link', { name: 'Contact Desk' }).click()
  await page.getByRole('button', { name: 'Clear' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading).toBeFocused()
})
