import { apiFault, expect } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'

const ticket = `Client Ann, +380 97 144 3455
wrote on 19.02.2025 14:51: no SMS for order 4815162342.
Contact 248452739, see https://desk.example.com/contacts/1`

test('a pasted ticket lists what it holds, to choose from by keyboard', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox', { name: 'Find a contact' })
  await page.evaluate((text) => navigator.clipboard.writeText(text), ticket)
  await box.focus()
  await page.keyboard.press('ControlOrMeta+V')
  const options = page.getByRole('listbox', { name: 'Recognised' }).getByRole('option')
  await expect(options).toHaveText(['Contact 1', 'Phone +380 97 144 3455', 'Contact 248452739'])
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/contacts/248452953')
  await expect(page.getByText('Found by its phone number.')).toBeVisible()
})

test('a choice whose list was closed is not taken by Enter', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox', { name: 'Find a contact' })
  await box.fill(ticket)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveCount(3)
  await expect(page).toHaveURL('/')
})

test('a pasted ticket can be chosen from by mouse, and the list closed by Escape', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox', { name: 'Find a contact' })
  await box.fill(ticket)
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Contact 248452739' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await expect(box).toHaveValue('')
})

test('a long list of what was recognised follows what is chosen', async ({ page }) => {
  await page.goto('/nothing')
  // Of the crowd, since whatever is chosen for a moment is asked for.
  const ids = Array.from({ length: 60 }, (_, index) => `contact ${300000001 + index}`)
  await page.getByRole('combobox').fill(ids.join('; '))
  await expect(page.getByRole('option')).toHaveCount(60)
  for (let step = 0; step < 50; step++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveText('Contact 300000050')
  await expect(page.getByRole('option', { selected: true })).toBeInViewport()
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page).toHaveURL('/contacts/300000050')
})

test.describe('a number of nine digits', () => {
  test.use({ allowedFaults: apiFault })

  test('is tried as an ID first', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('248452739')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Found by its contact ID.')).toBeVisible()
  })

  test('is tried as a phone when there is no such ID', async ({ page }) => {
    const { data } = await (await page.request.get('/api/contacts/248453403')).json()
    expect(String(data.phone)).toMatch(/^\d{9}$/)
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Find a contact' }).fill(String(data.phone))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/contacts/248453403')
    await expect(page.getByText('Found by its phone number.')).toBeVisible()
  })

  test('that is neither is said so', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('199999998')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('No contact with the ID 199999998 or the phone')
  })
})
