import type { Page } from 'playwright/test'
import { instead } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { expect, test as ownPageTest } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'

for (const [id, label, word, mark, age] of [
  [248453001, 'Reachable', 'active', null, 'Checked 2 hours ago'],
  [248453002, 'Reachable', 'active', 'Ageing', 'Checked 2 days ago'],
  [248453003, 'Was reachable', 'active', 'Stale', 'Checked 10 days ago'],
  [248453004, 'Was reachable', 'active', 'Too old', 'Checked 2 months ago'],
  [248453005, 'Off or out of coverage', 'absent', null, 'Checked 3 hours ago'],
  [248453006, 'Off or out of coverage', 'absent', 'Stale', 'Checked 3 days ago'],
  [248453007, 'Check running', 'sent', null, 'Started 2 minutes ago'],
  [248453008, 'Check running', 'sent', 'Still waiting', 'Started 25 minutes ago'],
  [248453009, 'No clear answer', 'unknown', null, 'Checked 5 hours ago'],
  [248453010, 'No clear answer', 'unknown', 'Stale', 'Checked 4 days ago'],
  [248453011, 'Check failed', 'failed', null, 'Checked 1 hour ago'],
  [248453012, 'Barred by operator', 'barred', null, 'Checked 24 hours ago'],
  [248453013, 'Barred by operator', 'barred', 'Stale', 'Checked 20 days ago'],
  [248453014, 'New status', 'ported', null, null],
  [248453015, 'Was reachable', 'active', 'No date', null],
  [248453016, 'No status', null, null, null],
  [248453017, 'No status', null, null, null],
  [248453018, 'Was reachable', 'active', 'Time zone mismatch', null],
  [248453019, 'Was reachable', 'active', 'No date', 'Date of the check: 0000-00-00 00:00:00 (unreadable date)'],
  [248453020, 'Was reachable', 'active', 'No date', 'Date of the check: last Tuesday (unreadable date)'],
] as const) {
  test(`the network check of ${id} reads ${[label, word, mark, age].filter(Boolean).join(', ')}`, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    const status = card(page, 'Network check')
    await expect(status).toBeVisible()
    for (const text of [label, mark]) {
      if (text !== null) await expect(status.getByText(text, { exact: true })).toBeVisible()
    }
    if (word !== null) await expect(status.getByText(word, { exact: true })).toHaveCount(1)
    if (label === 'New status') await expect(status).toContainText('BSG reports a status that this page does not know.')
    if (age !== null) await expect(status).toContainText(age)
    for (const other of ['Ageing', 'Stale', 'Too old', 'Still waiting', 'Time zone mismatch', 'No date']) {
      if (other !== mark) await expect(status.getByText(other, { exact: true })).toHaveCount(0)
    }
  })
}

ownPageTest('a check that is running is looked at again, and its change is announced', async ({ page }) => {
  await page.clock.install()
  let looks = 0
  await instead(page, 'contacts/248453007', async (route) => {
    looks += 1
    const response = await route.fetch()
    const body = await response.text()
    await route.fulfill({ response, body: looks < 3 ? body : body.replace('"sent"', '"active"') })
  })
  await page.goto('/contacts/248453007')
  await expect(card(page, 'Network check')).toContainText('Check running')
  for (const [seconds, said] of [
    [5, /^looks again in [1-5] s$/],
    [10, /^looks again in (?:10|[6-9]) s$/],
  ] as const) {
    await expect(page.getByText(said)).toBeVisible()
    const asked = page.waitForResponse('**/api/contacts/248453007')
    await page.clock.runFor(seconds * 1000)
    await asked
  }
  await expect(card(page, 'Network check')).toContainText('Reachable')
  await expect(page.getByRole('status')).toHaveText(
    'Network check: Reachable. SMS will probably arrive. Write or call as usual.',
  )
  await expect(page.getByText('looks again')).toHaveCount(0)
  await page.clock.runFor(120_000)
  expect(looks).toBe(3)
})

/** Lets the page take an answer that has arrived, before its clock goes on: tasks and short timers, some in turn. */
async function taken(page: Page): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = resolve
          port2.postMessage(undefined)
        }),
    )
    await page.clock.runFor(5)
  }
}

ownPageTest('a check that is running is looked at for ten minutes, then said to be waited for', async ({ page }) => {
  await page.clock.install()
  let looks = 1 // It rides in the document.
  page.on('request', (request) => {
    if (request.url().endsWith('/api/contacts/248453007')) looks += 1
  })
  await page.goto('/contacts/248453007')
  await expect(card(page, 'Network check')).toContainText('Check running')
  for (const seconds of [5, 10, 20, 40, ...Array<number>(8).fill(60)]) {
    const asked = page.waitForResponse('**/api/contacts/248453007')
    await page.clock.runFor(seconds * 1000)
    await (await asked).finished()
    await taken(page)
  }
  await expect(card(page, 'Network check').getByText('Still waiting', { exact: true })).toBeVisible()
  await page.clock.runFor(600_000)
  expect(looks).toBe(13)
})

ownPageTest('a check that is running is not looked at in a hidden tab', async ({ page }) => {
  await page.clock.install()
  await page.goto('/contacts/248453007')
  await expect(card(page, 'Network check')).toContainText('Check running')
  const show = (state: string) =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    }, state)
  await show('hidden')
  let looks = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/contacts/248453007')) looks += 1
  })
  await page.clock.runFor(120_000)
  expect(looks).toBe(0)
  const asked = page.waitForRequest('**/api/contacts/248453007')
  await show('visible')
  await asked
})

ownPageTest('the age of a check grows while the page is open', async ({ page }) => {
  await page.clock.install()
  await page.goto('/contacts/248453005')
  await expect(card(page, 'Network check')).toContainText('Checked 3 hours ago')
  await page.clock.runFor('02:00:00')
  await expect(card(page, 'Network check')).toContainText('Checked 5 hours ago')
})

test('a check in the future points an administrator to the setting, and is given no age', async ({ page }) => {
  await page.goto('/contacts/248453018')
  await expect(card(page, 'Network check')).toContainText('An administrator can correct BSG_TIME_ZONE.')
  await expect(card(page, 'Network check')).not.toContainText(/\b(?:ago|in \d)/)
})

ownPageTest('a running check without a date is said to be waited for after ten minutes', async ({ page }) => {
  await page.clock.install()
  await instead(page, 'contacts/248453007', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/"hlr_last_check":"[^"]*"/, '"hlr_last_check":null')
    await route.fulfill({ response, body })
  })
  await page.goto('/contacts/248453007')
  const mark = card(page, 'Network check').getByText('Still waiting', { exact: true })
  await expect(card(page, 'Network check')).toContainText('Check running')
  for (const seconds of [5, 10, 20, 40, ...Array<number>(8).fill(60)]) {
    await expect(mark).toHaveCount(0)
    const asked = page.waitForResponse('**/api/contacts/248453007')
    await page.clock.runFor(seconds * 1000)
    await asked
  }
  await expect(mark).toBeVisible()
})
