import type { Page } from 'playwright/test'
import { allShown } from './support/all-shown.ts'
import { letPageAsk } from './support/asking-page.ts'
import { apiFault } from './support/fixtures.ts'
import { expect, test } from './support/kept-page.ts'
import { shifts } from './support/shifts.ts'

/** Holds the answers back until the test lets them go, one by one. */
async function holdBack(page: Page, ...patterns: string[]) {
  await letPageAsk(page)
  const gates = new Map<string, () => void>()
  for (const pattern of patterns) {
    const opened = new Promise<void>((open) => gates.set(pattern, open))
    await page.route(pattern, async (route) => {
      await opened
      await route.fallback()
    })
  }
  return (pattern: string) => gates.get(pattern)?.()
}

const [session, fields, stopLists, later, numberingPlans] = [
  '**/api/session',
  '**/api/contacts/fields',
  '**/api/stoplist/search',
  '**/assets/later-*.js',
  '**/assets/plans-*.js',
]

/** Whose head or verdict takes two lines on half a screen, and one on a whole. */
const longOnHalfScreen = new Set([248453411, 248453503])

for (const width of [320, 683, 1280]) {
  for (const locale of ['en-GB', 'uk-UA']) {
    test.describe(`at ${width} px in ${locale}`, () => {
      test.use({ locale, viewport: { width, height: 800 } })

      for (const [id, what] of [
        [248452739, 'somebody with a name'],
        [248452953, 'nothing but a phone'],
        [248453704, 'a checked phone and a long name'],
        [248453101, 'a field of every type'],
        [248453108, 'hidden fields'],
        [248453210, 'as much as a contact may hold'],
        [248453401, 'an unrecognised phone'],
        [248453411, 'a phone of several time zones'],
        [248453503, 'three stop lists'],
        [248453506, 'the longest verdict'],
        [248453019, 'an unreadable date'],
        [300000104, 'a phone in as many groups as there are'],
        [300000117, 'a phone of 13 digits'],
        [300000119, 'a phone of 11 digits'],
      ] as const) {
        if (width === 683 && !longOnHalfScreen.has(id)) continue
        test(`nothing moves while ${what} comes in, part by part (${id})`, async ({ page }) => {
          const contact = `**/api/contacts/${id}`
          const release = await holdBack(page, session, contact, fields, stopLists, later, numberingPlans)
          await page.goto(`/contacts/${id}`)
          await expect(page.locator('h1 [aria-hidden]:visible')).toBeVisible()
          release(session)
          release(contact)
          await expect(page.locator('#hlr')).toBeVisible()
          const answered = page.waitForResponse(stopLists)
          release(stopLists)
          await answered
          release(later)
          await expect(page.locator('[data-key=c]')).toBeVisible()
          release(numberingPlans)
          await expect(page.locator('#reach [aria-hidden=true]:not(svg)')).toHaveCount(0)
          await expect(page.locator('main')).toContainText(
            /Ukraine|Україна|United States|Сполучені Штати|Morocco|Марокко|Brazil|Бразилія|unrecognised|нерозпізнаний/,
          )
          release(fields)
          await allShown(page)
          expect(await shifts(page)).toEqual([])
        })
      }
    })
  }
}

test('a shift would be noticed', async ({ page }) => {
  await page.goto('/nothing')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await shifts(page)
  await page.evaluate(() => document.querySelector('main')?.prepend(document.createElement('hr')))
  await page.evaluate(() => {
    const line = () => Object.assign(document.createElement('p'), { textContent: '…' })
    document.querySelector('main')?.prepend(line(), line())
  })
  expect(await shifts(page)).toHaveLength(1)
})

test.describe('with a problem among them', () => {
  test.use({ allowedFaults: apiFault })

  test('nothing moves when it is a problem that comes', async ({ page }) => {
    for (const id of [248454404, 248454403]) {
      const contact = `**/api/contacts/${id}`
      const release = await holdBack(page, contact)
      await page.goto(`/contacts/${id}`)
      await expect(page.locator('h1 [aria-hidden]:visible')).toBeVisible()
      release(contact)
      await expect(page.locator('h1 svg')).toBeVisible()
      expect(await shifts(page)).toEqual([])
    }
  })

  for (const width of [320, 640, 1280, 1920]) {
    test(`no page is wider than ${width} px, whatever it holds`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      for (const id of [248452739, 248453201, 248453101, 248453399, 248453402, 248453411, 248453409, 248454404]) {
        await page.goto(`/contacts/${id}`)
        await expect(page.locator('#raw, [role=alert]:not(:empty)').first()).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    })
  }
})

test.describe('printed', () => {
  test.use({ allowedFaults: /(?!)/ })

  test('a contact takes one page, without anything to press', async ({ page }) => {
    for (const id of [248452739, 248453101, 248453503]) {
      await page.goto(`/contacts/${id}`)
      await allShown(page)
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    }
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('search')).toBeHidden()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})
