import type { Page } from 'playwright/test'
import { instead } from './support/asking-page.ts'
import { apiFault, expect, test } from './support/fixtures.ts'
import { hold, holdApp, liveMain } from './support/hold.ts'

const heading = (page: Page) => page.locator('h1:visible')
const pill = (page: Page, word: string) => page.locator('main:visible').getByText(word, { exact: true })

for (const [locale, id, phone, word] of [
  ['en-GB', 248453001, '+380508453001', 'Reachable'],
  ['uk-UA', 248453001, '+380508453001', 'Доступний'],
  ['en-GB', 248452739, '+380965901726', 'Never checked'],
] as const) {
  for (const width of [320, 1280]) {
    test.describe(`in ${locale} at ${width} px`, () => {
      test.use({ locale, viewport: { width, height: 800 } })

      test(`phone and status of ${id} are there before the app is, in the same places`, async ({ page }) => {
        const release = await holdApp(page)
        await page.goto(`/contacts/${id}`, { waitUntil: 'commit' })
        await expect(heading(page)).toHaveText(phone)
        await expect(pill(page, word)).toBeVisible()
        const places = () =>
          Promise.all([heading(page), pill(page, word)].map(async (part) => (await part.boundingBox()) ?? undefined))
        const before = await places()
        release()
        await expect(liveMain(page).getByRole('heading', { level: 1 })).toHaveText(/^\+380/)
        expect((await places()).map((box) => [box?.x, box?.y])).toEqual(before.map((box) => [box?.x, box?.y]))
      })
    })
  }
}

test('what is painted looks the same with and without the style sheet', async ({ page }) => {
  await holdApp(page)
  const release = await hold(page, '**/assets/index-*.css')
  await page.goto('/contacts/248453004', { waitUntil: 'domcontentloaded' })
  await expect(pill(page, 'Was reachable')).toBeVisible()
  const look = () =>
    page.locator('#painting *:visible').evaluateAll((all) =>
      all.map((element) => {
        const { color, backgroundColor, font, borderTopColor, borderTopLeftRadius } = getComputedStyle(element)
        const { x, y, width, height } = element.getBoundingClientRect()
        return [color, backgroundColor, font, borderTopColor, borderTopLeftRadius, x, y, width, height].join(' ')
      }),
    )
  const before = await look()
  // The style sheet comes last, and has the last word.
  const sheets = () => page.evaluate(() => [...document.styleSheets].map(({ href }) => href !== null))
  expect(await sheets()).toEqual([false])
  release()
  await expect.poll(sheets).toEqual([false, true])
  expect(await look()).toEqual(before)
})

test('nothing in the outline can be reached until the app is there', async ({ page }) => {
  const release = await holdApp(page)
  await page.goto('/contacts/248453001', { waitUntil: 'commit' })
  await expect(heading(page)).toHaveText('+380508453001')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  release()
  await expect(liveMain(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
})

test.describe('what is not as usual', () => {
  test.use({ allowedFaults: apiFault })

  for (const [id, said] of [
    [404, 'No contact with ID 404'],
    [248454403, 'No access to contacts'],
    [248456001, 'BSG sent an unreadable answer'],
  ] as const) {
    test(`is left to the app: ${said}`, async ({ page }) => {
      const release = await holdApp(page)
      // The document ends with the answer, which nothing takes away before the app is there.
      await page.goto(`/contacts/${id}`, { waitUntil: 'domcontentloaded' })
      await expect(heading(page)).toHaveText(/^Loading contact/)
      release()
      await expect(liveMain(page).getByRole('heading', { level: 1 })).toHaveText(said)
    })
  }
})

test('an upstream that takes long does not keep the app waiting', async ({ page }) => {
  await instead(page, 'contacts/248453001', () => {})
  await page.goto('/contacts/248453001')
  await expect(liveMain(page).getByRole('heading', { level: 1 })).toHaveText('Loading contact 248453001')
})

test.describe('a browser without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('shows phone and status too', async ({ page }) => {
    await page.goto('/contacts/248453004')
    await expect(heading(page)).toHaveText('+380508453004')
    await expect(pill(page, 'Was reachable')).toBeVisible()
  })
})

test('the app leaves nothing of what was painted', async ({ page }) => {
  await page.goto('/contacts/248453001')
  await expect(liveMain(page).getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
  await expect(page.locator('#painting, [data-painted], script[type="application/json"]')).toHaveCount(0)
})
