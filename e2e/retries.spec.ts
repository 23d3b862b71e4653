import { instead } from './support/asking-page.ts'
import { apiFault, expect, test as ownPageTest } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'

test.use({ allowedFaults: apiFault })

test('a refusal that passes is waited for', { tag: '@http' }, async ({ page }) => {
  await page.goto('/contacts/248454431')
  const heading = page.getByRole('heading', { level: 1 })
  // Another page of this run may have had the refusal that comes at every second try.
  await expect(heading).toHaveText(/Too many requests|\+380/)
  if ((await heading.textContent()) !== 'Too many requests') await page.reload()
  await expect(heading).toHaveText('Too many requests')
  // Nothing to press that would do nothing while the page waits.
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await expect(heading).toHaveText('+380 50 845 4431', { timeout: 15_000 })
})

test('a refusal that names a pause becomes a countdown, and the page tries again by itself', async ({ page }) => {
  let refusals = 2
  await instead(page, 'contacts/248452739', async (route) => {
    refusals -= 1
    if (refusals < 0) return route.fallback()
    const retryAfter = 2
    const problem = { type: 'about:blank', title: '', status: 429, code: 'rate-limited', detail: '', requestId: 'r' }
    return route.fulfill({ status: 429, json: { ...problem, retryAfter } })
  })
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Too many requests')
  await expect(page.getByText('Trying again in 1 s')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726', { timeout: 15_000 })
})

test('a server that cannot write its audit says so, and shows the contact at the next try after that', async ({
  page,
}) => {
  let isRead = false
  await instead(page, 'contacts/248452739', (route) => {
    if (isRead) return route.fallback()
    const problem = {
      type: 'about:blank',
      title: '',
      status: 503,
      code: 'audit-unavailable',
      detail: '',
      requestId: 'r',
    }
    return route.fulfill({ status: 503, json: problem })
  })
  await page.goto('/contacts/248452739')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Contact Desk cannot write its audit log')
  await expect(page.getByRole('alert')).toContainText('must record every lookup')
  await expect(page.getByRole('button', { name: 'Copy request ID' })).toBeVisible()
  isRead = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(heading).toHaveText('+380 96 590 1726')
})

ownPageTest('the page stops trying after three times', async ({ page }) => {
  let asked = 0
  await page.clock.install()
  await instead(page, 'contacts/248454429', (route) => {
    asked += 1
    return route.continue()
  })
  await page.goto('/contacts/248454429')
  for (const seconds of [5, 10, 20]) {
    await expect(page.getByText(`Trying again in ${seconds} s`)).toBeVisible()
    await page.clock.runFor(seconds * 1000)
  }
  await expect(page.getByText('Trying again in')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Too many requests')
  expect(asked).toBe(4)
})

ownPageTest.describe('an upstream that is down', () => {
  ownPageTest.use({ allowedFaults: apiFault })

  ownPageTest('is asked again after 5, 10, 20 and 40 s, never from a hidden tab, then at a press', async ({ page }) => {
    let asked = 0
    let isDown = true
    await page.clock.install()
    await instead(page, 'contacts/248452739', async (route) => {
      asked += 1
      if (!isDown) return route.fallback()
      const problem = { type: 'about:blank', title: '', status: 502, code: 'upstream-unavailable', detail: '' }
      return route.fulfill({ status: 502, json: { ...problem, requestId: 'r' } })
    })
    const show = (state: string) =>
      page.evaluate((state) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      }, state)
    await page.goto('/contacts/248452739')
    const heading = page.getByRole('heading', { level: 1 })
    for (const [seconds, said] of [
      [5, /^Trying again in [1-5] s$/],
      [10, /^Trying again in (?:10|[6-9]) s$/],
    ] as const) {
      await expect(page.getByText(said)).toBeVisible()
      await page.clock.runFor(seconds * 1000)
    }
    await expect(page.getByText(/^Trying again in (?:20|1\d) s$/)).toBeVisible()
    await show('hidden')
    await page.clock.runFor(300_000)
    expect(asked).toBe(3)
    await show('visible')
    await expect(page.getByText(/^Trying again in (?:40|3\d) s$/)).toBeVisible()
    expect(asked).toBe(4)
    await expect(heading).toHaveText('BSG cannot be reached')
    await page.clock.runFor(40_000)
    await expect(page.getByText(/^Trying again/)).toHaveCount(0)
    await page.clock.runFor(300_000)
    expect(asked).toBe(5)
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(heading).toHaveText('+380 96 590 1726')
  })
})

test('an upstream that fails for a moment goes unnoticed', { tag: '@http' }, async ({ page }) => {
  for (const [id, phone] of [
    [248454504, '+380 50 845 4504'],
    [248455002, '+380 50 845 5002'],
  ] as const) {
    await page.goto(`/contacts/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(phone)
  }
})
