import { card } from './support/card.ts'
import { expect, test } from './support/kept-page.ts'

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

test("a group's description and date are reachable by keyboard", async ({ page }) => {
  await page.goto('/contacts/248453303')
  const badge = card(page, 'Groups').getByRole('button', { name: 'All contacts' })
  await badge.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Everybody')).toBeVisible()
  await expect(page.getByText('19 Feb 2025, 16:50', { exact: true }).filter({ visible: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Everybody')).toBeHidden()
  await expect(badge).toBeFocused()
})
