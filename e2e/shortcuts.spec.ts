import packageJson from '../package.json' with { type: 'json' }
import { expect, test as ownPageTest } from './support/fixtures.ts'
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

test('keys press what stands on a contact, and leave what is typed alone', async ({ page }) => {
  await page.goto('/contacts/248453107')
  const filter = page.getByRole('searchbox', { name: 'Filter fields' })
  await expect(filter).toBeVisible()
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/contacts/248453107')) asked.push(request.method())
  })
  await page.keyboard.press('r')
  await expect(page.getByRole('status')).toHaveText('Refreshed: nothing has changed')
  await page.keyboard.press('c')
  await expect(page.getByRole('status')).toHaveText('Copied: phone number')
  await page.keyboard.press('t')
  await expect(page.getByRole('status')).toHaveText('Copied: contact for the ticket')
  await page.keyboard.press('f')
  await expect(filter).toBeFocused()
  // Now they are letters.
  await page.keyboard.type('rctf/?')
  await expect(filter).toHaveValue('rctf/?')
  await filter.fill('')
  await filter.blur()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('term')).toHaveText(['CtrlK', '/', '↑↓', 'Enter', 'Esc', 'R', 'C', 'T', 'M', 'F', '?'])
  await page.keyboard.press('r')
  await dialog.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.evaluate(() => navigator.clipboard.writeText('untouched'))
  for (const key of ['r', 'c', 't', 'f']) await page.keyboard.press(key)
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('combobox', { name: 'Find a contact' })).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('untouched')
  expect(asked).toEqual(['GET'])
})

ownPageTest.describe('on a device with nothing but a finger', () => {
  ownPageTest.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  ownPageTest('there is no button for keys, and the keys work all the same', async ({ page }) => {
    await page.goto('/nothing')
    const button = page.getByRole('button', { name: 'Keyboard shortcuts', includeHidden: true })
    await button.waitFor({ state: 'attached' })
    await expect(button).toBeHidden()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
  })
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
