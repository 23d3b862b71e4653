import type { Locator, Page } from 'playwright/test'
import { loadAxe, violations } from './support/axe.ts'
import { card } from './support/card.ts'
import { apiFault } from './support/fixtures.ts'
import { expect, test } from './support/kept-page.ts'
import { shifts } from './support/shifts.ts'

test('a contact in no group says so', async ({ page }) => {
  for (const id of [248452953, 248453304]) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Groups')).toContainText('Not in any group')
  }
})

test('up to twelve groups show at once, and more after a press', async ({ page }) => {
  await page.goto('/contacts/248453312')
  await expect(card(page, 'Groups').getByRole('listitem')).toHaveCount(12)
  await expect(card(page, 'Groups').getByRole('button', { name: /Show/ })).toHaveCount(0)
  for (const [id, count] of [
    [248453313, 13],
    [248453399, 100],
  ]) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Groups').getByRole('listitem')).toHaveCount(12)
    await card(page, 'Groups')
      .getByRole('button', { name: `Show all (${count})` })
      .click()
    await expect(card(page, 'Groups').getByRole('listitem')).toHaveCount(Number(count))
  }
})

test('the default group is marked by a word, in every spelling', async ({ page }) => {
  await page.goto('/contacts/248453302')
  await expect(card(page, 'Groups').getByRole('listitem').filter({ hasText: '· default' })).toHaveText([
    /default: 1/,
    /default: "1"/,
    /default: true/,
  ])
  await page.goto('/contacts/248453303')
  await expect(card(page, 'Groups').getByRole('button').first()).toHaveText('All contacts· default')
})

const popover = (page: Page) => page.locator('[popover]:popover-open')

/** Opens a group by keyboard. */
async function open(page: Page, name: string): Promise<Locator> {
  const badge = card(page, 'Groups').getByRole('button', { name })
  await badge.focus()
  await page.keyboard.press('Enter')
  await expect(popover(page)).toBeVisible()
  return badge
}

test("a group's facts are asked for when it is opened, by keyboard, and kept when it is opened again", async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/contacts/248453303')
  await expect(page.locator('#raw')).toBeVisible()
  expect(asked.filter((path) => path.startsWith('/api/groups'))).toEqual([])
  const badge = await open(page, 'All contacts')
  await expect(popover(page)).toContainText('Everybody')
  await expect(popover(page)).toContainText('19 Feb 2025, 16:50')
  await expect(popover(page)).toContainText('Phone numbers1,001On a stop list12')
  await expect(popover(page)).toContainText('say nothing about this person')
  await loadAxe(page)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(popover(page)).toHaveCount(0)
  await expect(badge).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(popover(page)).toContainText('1,001')
  expect(asked.filter((path) => path.startsWith('/api/groups'))).toEqual(['/api/groups/1864701'])
  expect(await shifts(page)).toEqual([])
  // The counts are the list's: nothing else on the page knows them.
  await expect(page.locator('#hlr')).not.toContainText('12')
})

test('a group that holds the contact and says 0 has a size that nobody knows', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await open(page, '1111')
  await expect(popover(page)).toContainText('Phone numbersnot known (BSG says 0)On a stop listnot known')
})

test.describe('what cannot be asked for', () => {
  test.use({ allowedFaults: apiFault })

  test('is said in the popover, which asks again, without a shift and on a narrow page too', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/contacts/248453305')
    await expect(page.locator('#raw')).toBeVisible()
    for (const [name, problem] of [
      ['Deleted', 'Nothing found'],
      ['No right to read groups', 'No access to contacts'],
      ['500, always', 'BSG cannot be reached'],
      ['An HTML page', 'BSG sent an unreadable answer'],
      ['Another group than asked for', 'BSG sent an unreadable answer'],
    ] as const) {
      await open(page, name)
      await expect(popover(page)).toContainText(`The size could not be loaded: ${problem}.`)
      await expect(popover(page)).toContainText('19 Feb 2025')
      const box = await popover(page).boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true)
      await page.keyboard.press('Escape')
    }
    await open(page, '500, fine at every second try')
    await popover(page).getByRole('button', { name: 'Try again' }).press('Enter')
    await expect(popover(page)).toContainText('1,001')
    await expect(popover(page).getByRole('button', { name: 'Try again' })).toHaveCount(0)
    expect(await shifts(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})
