import type { Page } from 'playwright/test'
import { loadAxe, violations } from './support/axe.ts'
import { card } from './support/card.ts'
import { button, delivery, table } from './support/delivery-card.ts'
import { apiFault } from './support/fixtures.ts'
import { expect, test } from './support/kept-page.ts'
import { shifts } from './support/shifts.ts'

async function find(page: Page, id: number): Promise<void> {
  await page.getByRole('combobox').fill(`ID ${id}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/contacts/${id}`)
}

const scenarios: [id: number, window: string, says: (string | RegExp)[]][] = [
  [248457001, '24 hours', ['SMS', 'Delivered', /sent\s*after 1 sec/, /delivered\s*after 4 sec/, 'by API']],
  [248457002, '24 hours', ['Sent', 'Why?', /looks again in \d+ s/]],
  [248457003, '7 days', ['Expired', 'valid for 24 h', 'Why?']],
  [248457004, '24 hours', ['Not on Viber', 'Sent instead', 'Delivered']],
  [248457005, '24 hours', ['Failed', 'Why?']],
  [248457006, '24 hours', ['In moderation', 'from BSG’s cabinet', 'Why?']],
  [248457007, '24 hours', ['Read', 'Viber']],
  [248457008, '24 hours', ['Delivered10']],
  [248457009, '24 hours', ['Verified', 'verification code']],
  [248457010, '24 hours', ['Expired', 'Why?', 'verification code']],
  [248457011, '24 hours', ['Failed', 'Why?']],
  [248457012, '24 hours', ['No code was sent to this phone in the last 30 days.', 'No message was sent to this phone']],
  [248457013, '7 days', ['This BSG account has no verification codes.', 'Delivered']],
  [248457014, '24 hours', ['Delivered', 'were looked through']],
  [248457015, '24 hours', ['Delivered', 'were looked through']],
  [248457016, '24 hours', ['Delivered', 'were looked through']],
  [248457018, '90 days', ['Delivered', 'were looked through']],
]

test.describe('each scenario', () => {
  test.use({ allowedFaults: apiFault })

  test('says what became of codes by itself and of messages when asked for, and never shows the rows of another contact', async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await page.goto('/nothing')
    for (const [id, window, says] of scenarios) {
      await find(page, id)
      await expect(button(page, window)).toBeVisible()
      await expect(table(page)).toHaveCount(0)
      await button(page, window).click()
      for (const said of says) await expect(delivery(page), String(id)).toContainText(said)
      await expect(delivery(page), String(id)).toContainText(/were looked through/)
    }
    // Checks of the number are no messages: they stand with its status.
    await expect(table(page).getByRole('row')).toHaveCount(2)
    await page.getByText('3 checks before').click()
    await expect(card(page, 'Network check').getByRole('row')).toHaveText([/answered/, /no answer/, /answered/])
  })
})

for (const [hand, ask] of Object.entries({
  mouse: (page: Page) => button(page, '24 hours').click(),
  keyboard: (page: Page) => page.keyboard.press('m'),
})) {
  test(`an agent sees in one look whether a code arrived and why not, and with one press the messages, by ${hand}`, async ({
    page,
  }) => {
    await page.goto('/contacts/248457010')
    await expect(delivery(page)).toContainText('Expired')
    await expect(delivery(page)).toContainText('Why?')
    await ask(page)
    await expect(table(page).getByRole('row').nth(1)).toContainText('Delivered')
  })
}

test('nothing moves when the codes come, nobody is kept out, and both languages say it', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 1800 })
  await page.goto('/contacts/248457010')
  await expect(delivery(page)).toContainText('Expired')
  await expect(page.locator('#raw')).toBeVisible()
  expect(await shifts(page)).toEqual([])
  await find(page, 248457004)
  await button(page, '24 hours').click()
  await expect(table(page)).toContainText('Sent instead')
  await loadAxe(page)
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, 'colours')).toEqual([])
  // The strip leads to a row by keyboard.
  const strip = delivery(page).getByRole('listbox')
  await strip.focus()
  await page.keyboard.press('ArrowRight')
  await expect(delivery(page).getByRole('option', { selected: true })).toHaveAccessibleName(/^Viber: Not on Viber, /)
  await page.keyboard.press('Enter')
  await expect(table(page).getByRole('row').nth(1)).toBeFocused()
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('button', { name: 'Українська' }).click()
  const inUkrainian = card(page, 'Чи дійшло?')
  for (const said of ['Немає у Viber', 'Надіслано натомість', 'Доставлено', 'Чому?', 'Переглянуто всі повідомлення']) {
    await expect(inUkrainian).toContainText(said)
  }
})

test('no one-time code is on the page or in the ticket, which takes the last code and message along', async ({
  page,
}) => {
  await page.goto('/contacts/248457009')
  await expect(delivery(page)).toContainText('Verified')
  await button(page, '24 hours').click()
  await expect(table(page)).toContainText('verification code')
  await page.keyboard.press('t')
  await expect(page.getByRole('status')).toHaveText('Copied: contact for the ticket')
  const ticket = await page.evaluate(() => navigator.clipboard.readText())
  expect(ticket).toMatch(
    /^Last verification code: Verified, SMS testsms, \d+ Nov 2026|^Last verification code: Verified, SMS testsms, /m,
  )
  expect(ticket).toMatch(/^Last message: Delivered, SMS testsms, .*message ID \d+$/m)
  for (const text of [ticket, await page.content()]) expect(text).not.toContain('482913')
  const id = /message ID (\d+)$/m.exec(ticket)?.[1]
  await page.getByRole('combobox').fill(`message ${id}`)
  await page.keyboard.press('Enter')
  const sought = delivery(page).getByRole('region', { name: `Message ${id}` })
  await expect(sought).toContainText('Delivered')
  await expect(sought).toContainText('verification code')
})
