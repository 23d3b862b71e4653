import { instead } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { apiFault, expect, test as ownPageTest } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'

test('a deep link shows everything that the API knows about the contact', { tag: ['@http', '@core'] }, async ({
  page,
}) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await expect(page).toHaveTitle('Contact 248452739 · Contact Desk')
  await expect(page.getByText('Contact 248452739', { exact: true })).toBeVisible()
  await expect(
    page.getByText(/Ukraine · mobile · \d\d:\d\d there now(?:, night)? \(from the country code\)/),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call +380 96 590 1726' })).toHaveAttribute('href', 'tel:+380965901726')
  await expect(card(page, 'Network check')).toContainText('Never checked')
  await expect(card(page, 'Network check').getByText('unknown', { exact: true })).toBeVisible()
  await expect(card(page, 'Groups').getByRole('button')).toHaveText([
    '1111',
    'Newsletter 2022',
    'Loyalty programme 2022',
  ])
  await expect(card(page, 'Custom fields').getByRole('term').first()).toHaveText('first_name')
  await expect(card(page, 'Custom fields').getByRole('definition').first()).toHaveText('Olena')
  await expect(card(page, 'Custom fields').getByRole('term').last()).toHaveText('Field #388077')
  await expect(card(page, 'Custom fields').getByRole('definition').last()).toHaveText('Zufafa')
  await expect(card(page, 'Dates').getByText('19 Feb 2025, 16:51', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('assumed')).toHaveText(['BSG’s time zone: UTC (assumed)'])
  await page.getByText('Raw response').click()
  await expect(page.getByText('"phone": 380965901726')).toBeVisible()
})

for (const [id, heading, isMarked, isCalled] of [
  [248453401, '+999999999999999', true, false],
  [248453402, '+43 664 1234567890', false, true],
  [248453404, '+380 50 845 3404', false, true],
  [248453405, 'No phone number', false, false],
] as const) {
  test(`the phone of ${id} reads ${heading}`, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
    await expect(page.getByText('unrecognised format')).toHaveCount(isMarked ? 1 : 0)
    await expect(page.getByRole('link', { name: /^Call/ })).toHaveCount(isCalled ? 1 : 0)
  })
}

test('creation dates in other shapes are read or shown as they came', async ({ page }) => {
  for (const [id, text] of [
    [248453406, /10 Mar 2025, 15:53/],
    [248453407, 'BSG sent no date'],
    [248453408, '0000-00-00 00:00:00 (unreadable date)'],
  ] as const) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Dates')).toContainText(text)
  }
})

test('a creation date that cannot be says so, and who can mend it', async ({ page }) => {
  for (const [id, text] of [
    [248453415, 'This lies in the future, so the time zone that is set for BSG is wrong.'],
    [248453414, 'The network check is dated before this, so the time zone that is set for BSG may be wrong.'],
  ] as const) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Dates')).toContainText(text)
  }
})

ownPageTest.describe('a contact that cannot be refreshed', () => {
  ownPageTest.use({ allowedFaults: apiFault })

  ownPageTest('stays, with its time', async ({ page }) => {
    await page.clock.install()
    const heading = page.getByRole('heading', { level: 1 })
    await page.goto('/contacts/248454501')
    await expect(heading).toHaveText('+380 50 845 4501')
    await page.clock.fastForward('05:00')
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    // With a date, where midnight has passed meanwhile.
    const shownAsOf = /BSG cannot be reached\. Shown as of (?:\d+ \w+ \d{4}, )?\d\d:\d\d:\d\d\./
    await expect(page.getByText(shownAsOf)).toBeVisible()
    await expect(heading).toHaveText('+380 50 845 4501')
    await expect(card(page, 'Network check')).toContainText('Never checked')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByText('Shown as of')).toHaveCount(0)
  })
})

test('while the contact loads, the page says so and keeps its outline', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await instead(page, 'contacts/248452739', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading contact 248452739')
  await expect(page).toHaveTitle('Contact 248452739 · Contact Desk')
  release()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
})

test('a link leads to a section, even to the folded one', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/contacts/248453101#fields')
  await expect(card(page, 'Custom fields')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Custom fields' })).toBeInViewport()
  await page.goto('/contacts/248452739#raw')
  await expect(page.getByText('"phone": 380965901726')).toBeInViewport()
  await page.goto('/contacts/248452953#dates')
  await expect(card(page, 'Dates')).toBeFocused()
})

for (const [id, text] of [
  [
    248453411,
    /United States · landline or mobile · between .*\d\d:\d\d and .*\d\d:\d\d there now(?:, night)? \(from the country code\)$/,
  ],
  [248453412, /Ukraine · landline · .*\d\d:\d\d there now(?:, night)? \(from the country code\)$/],
] as const) {
  test(`the phone of ${id} tells where it is from, of which kind it is and how late it is there`, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    await expect(page.getByText(text)).toBeVisible()
  })
}

ownPageTest('the local time is that of the country, not the agent’s', async ({ page }) => {
  await page.clock.setFixedTime('2026-01-15T10:00:00Z')
  await page.goto('/contacts/1')
  await expect(page.getByText('France · mobile · 11:00 there now')).toBeVisible()
  await page.goto('/contacts/248453411')
  await expect(page.getByText('between 00:00 and 05:00 there now')).toBeVisible()
})

ownPageTest.describe('a browser that knows a time zone by its old name', () => {
  ownPageTest.use({ timezoneId: 'Asia/Calcutta' })

  ownPageTest('shows the name of today', async ({ page }) => {
    await page.goto('/contacts/248452739')
    await expect(card(page, 'Dates')).toContainText('19 Feb 2025, 20:21:44 Asia/Kolkata (your time)')
  })
})

test('the page brings its manifest and icons', { tag: '@core' }, async ({ page }) => {
  await page.goto('/nothing')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await page.request.get(href ?? '')
  expect(manifest.headers()['content-type']).toContain('manifest+json')
  const { icons } = await manifest.json()
  for (const { src, type } of icons) {
    const icon = await page.request.get(src)
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, expect.stringContaining(type)])
  }
  expect(icons).toHaveLength(3)
  for (const rel of ['icon', 'apple-touch-icon']) {
    const address = await page.locator(`link[rel=${rel}]`).getAttribute('href')
    expect((await page.request.get(address ?? '')).headers()['content-type']).toBe('image/png')
  }
})
