import { expect, test } from './support/fixtures.ts'

test.describe('a browser that asks for Ukrainian', () => {
  test.use({ locale: 'uk-UA' })

  test('gets it, with dates, numbers and ages as they are written there', async ({ page }) => {
    await page.goto('/contacts/248453101')
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(page).toHaveTitle('Контакт 248453101 · Contact Desk')
    const fields = page.getByRole('region', { name: 'Власні поля' })
    await expect(fields.getByRole('definition').nth(2)).toHaveText('17 трав. 1990 р.')
    await expect(fields.getByRole('definition').nth(3)).toHaveText(/^1\s234\s567,5$/)
    await page.goto('/contacts/248453003')
    await expect(page.getByRole('region', { name: 'Перевірка в мережі' })).toContainText('Перевірено 10 днів тому')
    await expect(
      page.getByText(/Україна · мобільний · там зараз \d\d:\d\d(?:, ніч)? \(за кодом країни\)/),
    ).toBeVisible()
  })

  test('gets it for the sandbox’s contacts too', async ({ page }) => {
    await page.goto('/')
    await page.getByText('Усе, що може показати пісочниця').click()
    await expect(page.getByRole('region', { name: 'Стоп-листи' }).getByRole('link').first()).toHaveText(
      /У стоп-листі SMS/,
    )
    await expect(page.getByRole('main')).not.toContainText(/\b(?:the|of|and|with)\b/)
  })

  test('can be switched to English, which this browser then keeps', { tag: '@core' }, async ({ page, context }) => {
    await page.goto('/contacts/248452739')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('region', { name: 'Network check' })).toContainText('Never checked')
    await expect(page).toHaveTitle('Contact 248452739 · Contact Desk')
    const [cookie] = await context.cookies()
    // So that a link from a ticket brings it along.
    expect(cookie).toMatchObject({ name: 'language', value: 'en', path: '/', sameSite: 'Lax' })
    const later = await context.newPage()
    await later.goto('/contacts/248452739')
    await expect(later.getByRole('region', { name: 'Network check' })).toContainText('Never checked')
    await later.getByRole('button', { name: 'Українська' }).click()
    await expect(later.getByRole('region', { name: 'Перевірка в мережі' })).toContainText('Не перевірявся')
    // The choice that the browser makes anyway needs no memory.
    expect(await context.cookies()).toEqual([])
  })
})

test.describe('a browser that asks for English as it is written in the United States', () => {
  test.use({ locale: 'en-US' })

  test('gets its dates and times', async ({ page }) => {
    await page.goto('/contacts/248452739')
    await expect(page.getByRole('region', { name: 'Dates' })).toContainText(/Feb 19, 2025, 2:51:44\sPM UTC/)
  })
})

test.describe('a browser that asks for a language that the page does not speak', () => {
  test.use({ locale: 'pl-PL' })

  test('gets English', async ({ page }) => {
    await page.goto('/contacts/248452739')
    await expect(page.getByRole('region', { name: 'Network check' })).toContainText('Never checked')
  })
})

test.describe('when the Ukrainian texts cannot be loaded', () => {
  test.use({ locale: 'uk-UA', allowedFaults: /\/assets\/uk-/ })

  test('the page speaks English', async ({ page }) => {
    await page.route('**/assets/uk-*.js*', (route) => route.abort())
    await page.goto('/contacts/248452739')
    await expect(page.getByRole('region', { name: 'Network check' })).toContainText('Never checked')
  })
})

test.describe('a switch to a language that cannot be loaded', () => {
  test.use({ allowedFaults: /\/assets\/uk-/ })

  test('is said, and changes nothing', async ({ page }) => {
    await page.route('**/assets/uk-*.js*', (route) => route.abort())
    await page.goto('/contacts/248452739')
    await page.getByRole('button', { name: 'Українська' }).click()
    await expect(page.getByRole('status')).toContainText('Українська could not be loaded.')
    await expect(page.getByRole('region', { name: 'Network check' })).toContainText('Never checked')
  })
})

test('what the find box says follows the language', async ({ page }) => {
  await page.goto('/nothing')
  await page.getByRole('combobox').fill('Ann')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This text holds no contact ID and no phone number.')
  await page.getByRole('button', { name: 'Українська' }).click()
  await expect(page.getByRole('alert')).toContainText('У цьому тексті немає ні ID контакту, ні номера телефону.')
})
