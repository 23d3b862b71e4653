import type { Page } from 'playwright/test'
import { scenarios } from '#contract/scenarios.ts'
import { allShown } from './support/all-shown.ts'
import { letPageAsk } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { expect, test as ownPageTest } from './support/fixtures.ts'
import { hold, liveMain } from './support/hold.ts'
import { test } from './support/kept-page.ts'
import { shifts } from './support/shifts.ts'

/** How much of each card is empty below what it holds, in pixels. */
function emptyEnds(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('main section[id]')].map((section) => {
        const range = document.createRange()
        range.selectNodeContents(section)
        return [section.id, section.getBoundingClientRect().bottom - range.getBoundingClientRect().bottom]
      }),
    ),
  )
}

test.describe('at 1366 × 768', () => {
  test.use({ viewport: { width: 1366, height: 768 } })

  test('who it is and whether they can be reached need no scrolling', async ({ page }) => {
    for (const { id } of scenarios.filter(({ group }) => group === 'People')) {
      await page.goto(`/contacts/${id}`)
      await allShown(page)
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
      await expect(card(page, 'Network check')).toBeInViewport({ ratio: 1 })
    }
  })

  test('no card is stretched around nothing, and what is short stands beside what is long', async ({ page }) => {
    for (const id of [248452739, 248453107, 248453210, 248453399, 248452953]) {
      await page.goto(`/contacts/${id}`)
      await allShown(page)
      const ends = await emptyEnds(page)
      expect(Object.keys(ends)).toEqual(['reach', 'hlr', 'delivery', 'groups', 'fields', 'dates'])
      // The place of the messages is as high as with a code, so that nothing moves when one comes.
      for (const [name, end] of Object.entries(ends)) {
        expect(end, `${name} of ${id}`).toBeLessThan(name === 'delivery' ? 64 : 32)
      }
    }
    await page.goto('/contacts/248453107')
    const tops = ['Custom fields', 'Groups', 'Dates'].map(
      async (name) => (await card(page, name).boundingBox())?.y ?? 0,
    )
    const [fields = 0, groups, dates = 0] = await Promise.all(tops)
    expect(groups).toBe(fields)
    expect(dates).toBeLessThan(fields + 200)
  })
})

/** Words of up to 16 letters, which addresses are not, that stand in more than one line: every place has room for one. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('#root > main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    const range = document.createRange()
    const broken: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/(?<!\S)[^\s\-/]{2,16}(?!\S)/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(word)
      }
    }
    return broken
  })
}

for (const locale of ['en-GB', 'uk-UA']) {
  test.describe(`at 320 px in ${locale}`, () => {
    test.use({ viewport: { width: 320, height: 640 }, locale })

    test('no word is broken where there is room for it', async ({ page }) => {
      for (const id of [248452739, 248453405, 248453001, 248453002, 248453005, 248453012, 248453413, 248453503]) {
        await page.goto(`/contacts/${id}`)
        await allShown(page)
        expect(await brokenWords(page), `${id}`).toEqual([])
      }
    })
  })
}

test('what is empty takes one line', async ({ page }) => {
  await page.goto('/contacts/248452953')
  for (const [name, says] of [
    ['Groups', 'Not in any group'],
    ['Custom fields', 'No custom fields'],
  ] as const) {
    await expect(card(page, name)).toHaveText(`${name}${says}`)
    expect((await card(page, name).boundingBox())?.height).toBeLessThan(32)
  }
})

test('a long value shows its beginning, and all of it when asked for', async ({ page }) => {
  await page.goto('/contacts/248453201')
  const value = card(page, 'Custom fields').getByRole('definition').first()
  const height = async () => (await value.boundingBox())?.height ?? 0
  await expect(value).toBeVisible()
  const folded = await height()
  expect(folded).toBeLessThan(160)
  await value.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(height).toBeGreaterThan(folded * 2)
  await value.getByRole('button', { name: 'Show less' }).click()
  await expect.poll(height).toBe(folded)
})

test('a time tells its seconds and zones by pointer, focus and touch', async ({ page }) => {
  await page.goto('/contacts/248452739')
  const time = card(page, 'Dates').getByRole('button', { name: '19 Feb 2025, 16:51' })
  const tip = card(page, 'Dates').getByRole('tooltip')
  await expect(time).toBeVisible()
  await expect(tip).toBeHidden()
  await time.hover()
  await expect(tip).toHaveText('19 Feb 2025, 16:51:44 Europe/Kyiv (your time)19 Feb 2025, 14:51:44 UTC')
  // It can be pointed at, and put away without moving the pointer.
  await tip.hover()
  await expect(tip).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await page.getByRole('heading', { name: 'Dates' }).hover()
  await time.focus()
  await expect(tip).toBeVisible()
  await expect(time).toHaveAccessibleDescription(/16:51:44 Europe\/Kyiv/)
  await page.getByRole('link', { name: /^Call/ }).focus()
  await expect(tip).toBeHidden()
  await time.dispatchEvent('click')
  await expect(tip).toBeVisible()
  const { x = 0, width = 0 } = (await tip.boundingBox()) ?? {}
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
})

/** Waits until the page says this, and fails if that moves anything. */
async function saysWithoutMoving(page: Page, said: string): Promise<void> {
  const { length } = await shifts(page)
  const sentence = liveMain(page).getByText(said)
  await expect(async () => {
    await page.clock.runFor(1000)
    await expect(sentence).toBeVisible({ timeout: 100 })
  }).toPass()
  await expect(page.getByRole('status')).toContainText(said)
  expect((await shifts(page)).slice(length)).toEqual([])
}

for (const width of [320, 1280]) {
  ownPageTest.describe(`at ${width} px`, () => {
    // So high that all of the page is in view: the browser reports no shift elsewhere.
    ownPageTest.use({ viewport: { width, height: 2000 } })

    ownPageTest('after three seconds, the page says what it waits for, and nothing moves', async ({ page }) => {
      await page.clock.install()
      const later = page.waitForResponse('**/assets/later-*.js')
      await letPageAsk(page)
      const releaseContact = await hold(page, '**/api/contacts/248453105')
      await hold(page, '**/api/contacts/fields')
      await page.goto('/contacts/248453105')
      await later
      await saysWithoutMoving(page, 'BSG has not sent this contact yet.')
      releaseContact()
      await expect(page.locator('#reach dl')).toBeVisible()
      await expect(page.locator('#delivery h3').first()).toBeVisible()
      await expect(page.locator('#delivery [aria-hidden].block')).toHaveCount(0)
      await saysWithoutMoving(page, 'BSG has not sent the names of the fields yet.')
    })
  })
}
