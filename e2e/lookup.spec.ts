import { scenarios } from '#contract/scenarios.ts'
import { apiFault, expect, test as ownPageTest } from './support/fixtures.ts'
import { hold } from './support/hold.ts'
import { test } from './support/kept-page.ts'

ownPageTest('the find box opens a contact by its ID, and back and forward work', { tag: '@core' }, async ({ page }) => {
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

test('the sandbox offers some people, and folded every other sample contact', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('complementary')).toContainText('Sandbox data')
  const links = page.getByRole('main').getByRole('link')
  await expect(links).toHaveCount(scenarios.filter(({ group }) => group === 'People').length)
  await page.getByText('All that the sandbox can show').click()
  await expect(links).toHaveCount(scenarios.length)
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

test('any other address says "Page not found", with the find box', { tag: '@core' }, async ({ page }) => {
  for (const path of ['/nothing', '/contacts', '/contacts/1/edit']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await expect(page.getByRole('search')).toBeVisible()
  }
})

for (const [written, how, tag = []] of [
  ['+380 96 590-17-26', 'with spaces and dashes', '@core'],
  ['00380965901726', 'with two zeros'],
  ['380965901726', 'as digits'],
  ['tel:+380965901726', 'as a link'],
] as const) {
  test(`the find box finds a contact by a phone ${how}, and the page says so`, { tag }, async ({ page }) => {
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

test('a phone that nobody has is said in words, and stays in the box', { tag: '@core' }, async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox', { name: 'Find a contact' })
  await box.fill('+380 44 279 0000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('No contact with the phone +380 44 279 0000.')
  await expect(box).toHaveValue('+380 44 279 0000')
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

test('recent lookups are kept for this tab, and cleared', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await page.goto('/contacts/248452953')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 97 144 3455')
  await page.getByRole('link', { name: 'Contact Desk' }).click()
  const recent = page.getByRole('region', { name: 'Recent lookups' })
  await expect(recent.getByRole('link')).toHaveText([/^248452953Never checkedjust now/, /^248452739just now/])
  await recent.getByRole('button', { name: 'Clear' }).click()
  await expect(recent).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
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
  await page.getByRole('link', { name: '248453601' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+48 601 234 601')
  answer()
  await expect.poll(() => request.failure()?.errorText).toBe('net::ERR_ABORTED')
  await expect(page).toHaveURL('/contacts/248453601')
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
