import { scenarios } from '#contract/scenarios.ts'
import { expect, test } from './fixtures.ts'

test('the find box opens a contact by its ID, and back and forward work', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('Contact Desk')
  const box = page.getByRole('search').getByRole('textbox', { name: 'Find a contact' })
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

test('the find box says what it does not understand, and keeps it', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'Find a contact' })
  for (const text of ['', 'Zufafa', '0', '24845x']) {
    await box.fill(text)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('That is no contact ID.')
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

for (const text of ['abc', '0', '01', '1e3', '-7', '99999999999999999', '7%20', '%D9%A3']) {
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
