import { button, delivery, table } from './support/delivery-card.ts'
import { apiFault, test as ownPageTest } from './support/fixtures.ts'
import { expect, test } from './support/kept-page.ts'

const from = '2026-01-01T10:05:00Z'
const meta = { from, to: '2026-01-02T10:05:00Z', total: 48_210, read: 5000, complete: false, readBackTo: from }

test.describe('a search', () => {
  test.use({ allowedFaults: apiFault })

  test('that is not complete never says "none", and one that fails can be asked again', async ({ page }) => {
    const answers = [
      { status: 200, json: { data: [], meta } },
      { status: 200, json: { data: [], meta: { ...meta, readBackTo: null, total: null } } },
      {
        status: 429,
        contentType: 'application/problem+json',
        json: {
          type: 'about:blank',
          title: 'Too many requests',
          status: 429,
          code: 'rate-limited',
          detail: '',
          requestId: '1',
          retryAfter: 30,
        },
      },
    ]
    await page.route('**/api/messages/search', (route) => route.fulfill(answers.shift()))
    await page.goto('/contacts/248457001')
    await button(page, '24 hours').click()
    await expect(delivery(page)).toContainText('The newest 5,000 of 48,210 messages were looked through')
    await expect(delivery(page)).toContainText('No message to this phone was found, but not everything')
    await button(page, '7 days').click()
    await expect(delivery(page)).toContainText('Only 5,000 messages were looked through: others may have been missed.')
    await expect(delivery(page)).not.toContainText('No message was sent')
    await button(page, '30 days').click()
    await expect(delivery(page)).toContainText(/Trying again in \d+ s/)
    // The messages of the search before stay, with how far it looked.
    await expect(delivery(page)).toContainText('Only 5,000 messages')
    await page.unroute('**/api/messages/search')
    await button(page, '24 hours').click()
    await expect(table(page)).toContainText('Delivered')
  })

  test('that is cancelled ends its request, and says that nothing is known', async ({ page }) => {
    await page.route('**/api/messages/search', () => {})
    await page.goto('/contacts/248457001')
    const ended = page.waitForEvent('requestfailed')
    await button(page, '90 days').click()
    await expect(delivery(page).getByRole('progressbar')).toBeVisible()
    await button(page, 'Cancel').click()
    expect((await ended).url()).toMatch(/messages\/search$/)
    await expect(delivery(page)).toContainText('Nothing is known about the messages of this time.')
    await expect(button(page, 'Cancel')).toHaveCount(0)
  })
})

ownPageTest('a message that may still change is looked at again, and what became of it is said', async ({ page }) => {
  await page.clock.install()
  // Another test may have looked at it before, and then it is delivered.
  await page.route('**/api/messages/search', async (route) => {
    const response = await route.fetch()
    const { data, meta } = await response.json()
    const sent = data.map((row: object) => ({ ...row, status: 'sent', delivered_at: null }))
    await route.fulfill({ response, json: { data: sent, meta } })
  })
  await page.route(/\/api\/messages\/\d+$/, async (route) => {
    const response = await route.fetch()
    const { data } = await response.json()
    await route.fulfill({ response, json: { data: { ...data, status: 'delivered', delivered_at: data.sent_at } } })
  })
  let asked = 0
  page.on('request', (request) => (asked += Number(/\/api\/messages\/\d+$/.test(request.url()))))
  await page.goto('/contacts/248457017')
  await page.clock.runFor(1000)
  await button(page, '24 hours').click()
  await expect(table(page)).toContainText(/looks again in \d+ s/)
  expect(asked).toBe(0)
  await page.clock.runFor(6000)
  await expect(table(page)).toContainText('Delivered')
  await expect(page.getByRole('status')).toHaveText('SMS: Delivered')
  await page.clock.runFor(120_000)
  expect(asked).toBe(1)
})
