import { scenarios } from '#contract/scenarios.ts'
import { apiFault, expect, test as ownPageTest } from './support/fixtures.ts'
import { hold } from './support/hold.ts'
import { test } from './support/kept-page.ts'

ownPageTest('the find box opens a contact by its ID, and back and forward work', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('Contact Desk')
  const box = page.getByRole('search').getByRole('combobox', { name: 'Find a contact' })
  const heading = page.getByRole('heading', { level: 1 })
  await box.fill(' #248452739 ')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/contacts/248452739')
  await expect(heading).toHaveText('+380 96 590 1726')
  await expect(heading).toBeFocused()
  await expect(box).toHaveValue('')

  await box.fill('248452953')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(heading).toHaveText('+380 97 144 3455')
  await page.goBack()
  await expect(heading).toHaveText('+380 96 590 1726')
  await page.goBack()
  await expect(heading).toHaveText('Find a contact')
  await expect(page).toHaveTitle('Contact Desk')
  await page.goForward()
  await page.goForward()
  await expect(heading).toHaveText('+380 97 144 3455')
  await expect(page).toHaveTitle('Contact 248452953 · Contact Desk')
})

ownPageTest('a bare number is asked for as an ID, once, before the numbering plans are here', async ({ page }) => {
  const release = await hold(page, '**/assets/plans-*.js')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/')
  await page.getByRole('combobox', { name: 'Find a contact' }).fill('248453001')
  await page.keyboard.press('Enter')
  await expect.poll(() => asked).toContain('/api/contacts/248453001')
  release()
  await expect(page).toHaveURL('/contacts/248453001')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
  expect(asked.filter((path) => path === '/api/contacts/248453001')).toHaveLength(1)
})

test('the find box says what it does not understand, and keeps it', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox', { name: 'Find a contact' })
  for (const text of ['', 'Zufafa', '0', '24845x', '0965901726']) {
    await box.fill(text)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('This text holds no contact ID and no phone number.')
    await expect(box).toHaveValue(text)
    await expect(box).toHaveAttribute('aria-invalid', 'true')
    await expect(page).toHaveURL('/')
  }
  await box.fill('2')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('the sandbox offers every sample contact', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('complementary')).toContainText('Sandbox data')
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(scenarios.length)
  await page.getByRole('link', { name: '248452739' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
})

for (const text of ['abc', '0', '01', '1e3', '-7', '99999999999999999', '%D9%A3']) {
  test(`/contacts/${text} is said to be no contact, and nothing is asked`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`/contacts/${text}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not a contact ID')
    expect(asked.filter((path) => path.startsWith('/api/contacts'))).toEqual([])
  })
}

test('any other address says "Page not found", with the find box', async ({ page }) => {
  for (const path of ['/nothing', '/contacts', '/contacts/1/edit']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await expect(page.getByRole('search')).toBeVisible()
  }
})

for (const [written, how] of [
  ['+380 96 590-17-26', 'with spaces and dashes'],
  ['00380965901726', 'with two zeros'],
  ['380965901726', 'as digits'],
  ['tel:+380965901726', 'as a link'],
] as const) {
  test(`the find box finds a contact by a phone ${how}, and the page says so`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Find a contact' }).fill(written)
    const asked = page.waitForRequest('**/api/contacts/search')
    await page.keyboard.press('Enter')
    expect((await asked).postDataJSON()).toEqual({ phone: '380965901726' })
    await expect(page).toHaveURL('/contacts/248452739')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
    await expect(page.getByText('Found by its phone number.')).toBeVisible()
  })
}

test('a phone that nobody has is said in words, and stays in the box', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox', { name: 'Find a contact' })
  await box.fill('+380 44 279 0000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('No contact with the phone +380 44 279 0000.')
  await expect(box).toHaveValue('+380 44 279 0000')
  await expect(page).toHaveURL('/')
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

test.describe('a search that upstream has no address for', () => {
  test.use({ allowedFaults: apiFault })

  test('names no contact ID that nobody asked for', async ({ page }) => {
    const problem = { type: 'about:blank', title: '', status: 404, code: 'not-found', detail: '', requestId: 'r' }
    await page.route('**/api/contacts/search', (route) => route.fulfill({ status: 404, json: problem }))
    await page.goto('/')
    await page.getByRole('combobox', { name: 'Find a contact' }).fill('+380 44 279 0000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText('Nothing found')
  })
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

test('Ctrl+K leads to the find box from anywhere', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('combobox', { name: 'Find a contact' })).toBeFocused()
})

test('recent lookups are kept for this tab, and cleared', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await page.goto('/contacts/248452953')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 97 144 3455')
  await page.getByRole('link', { name: 'Contact Desk' }).click()
  const recent = page.getByRole('region', { name: 'Recent lookups' })
  await expect(recent.getByRole('link')).toHaveText([/^248452953just now/, /^248452739just now/])
  await recent.getByRole('button', { name: 'Clear' }).click()
  await expect(recent).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
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

test('a search that comes late leads nobody away from where they are', async ({ page }) => {
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/contacts/search', async (route) => {
    await answered
    await route.fallback()
  })
  await page.goto('/')
  await page.getByRole('combobox').fill('+380 97 144 3455')
  const asked = page.waitForRequest('**/api/contacts/search')
  await page.keyboard.press('Enter')
  const request = await asked
  await page.getByRole('link', { name: '248453012' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3012')
  answer()
  await expect.poll(() => request.failure()?.errorText).toBe('net::ERR_ABORTED')
  await expect(page).toHaveURL('/contacts/248453012')
})

ownPageTest('going back to the first page puts the focus on its heading', async ({ page }) => {
  await page.goto('/contacts/248452739')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('+380 96 590 1726')
  await expect(heading).not.toBeFocused()
  await page.getByRole('combobox').fill('ID 248453001')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('+380 50 845 3001')
  await page.goBack()
  await expect(heading).toHaveText('+380 96 590 1726')
  await expect(heading).toBeFocused()
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
