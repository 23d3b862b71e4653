import packageJson from '../package.json' with { type: 'json' }
import { expect } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'

test('Ctrl+K leads to the find box from anywhere', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('combobox', { name: 'Find a contact' })).toBeFocused()
})

test('the keys / and ? work alone, and can be switched off', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  const box = page.getByRole('combobox', { name: 'Find a contact' })
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('')
  await page.keyboard.press('?')
  await expect(box).toHaveValue('?')
  await box.clear()
  await box.blur()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText(`Contact Desk ${packageJson.version}`)
  await dialog.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await expect(dialog).toBeHidden()
  await expect(box).not.toBeFocused()
  await page.keyboard.press('ControlOrMeta+K')
  await expect(box).toBeFocused()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('Ctrl+K works where the key carries a Cyrillic letter', async ({ page }) => {
  await page.goto('/nothing')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const press = (key: string, code: string) =>
    page.evaluate(
      (init) => window.dispatchEvent(new KeyboardEvent('keydown', { ...init, ctrlKey: true, cancelable: true })),
      { key, code },
    )
  await press('t', 'KeyK')
  await expect(page.getByRole('combobox')).not.toBeFocused()
  await press('л', 'KeyK')
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('Ctrl+K leads out of the list of keys', async ({ page }) => {
  await page.goto('/nothing')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('combobox')).toBeFocused()
})
