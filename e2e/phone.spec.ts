import { instead } from './support/asking-page.ts'
import { expect, test } from './support/kept-page.ts'

for (const digits of ['3800965901726', '54111512345678', '999999999999999']) {
  const shown = `+${digits}`
  test(`a phone that would read as another number shows the digits stored, and is marked: ${digits}`, async ({
    page,
  }) => {
    await instead(page, 'contacts/248453001', (route) =>
      route.fulfill({ json: { data: { id: 248453001, phone: Number(digits) } } }),
    )
    await page.goto('/contacts/248453001')
    await expect(page.getByText('unrecognised format', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown)
    await page.getByRole('button', { name: 'Copy phone number' }).click()
    await expect(page.getByRole('status')).toHaveText('Copied: phone number')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
    // Neither a country, nor a kind, nor a time: those are the other number's.
    await expect(page.getByText(/Ukraine|mobile|there now/)).toHaveCount(0)
    // Nobody knows whom such a call would reach.
    await expect(page.getByRole('link', { name: /^Call/ })).toHaveCount(0)
  })
}

for (const phone of ['00380965901726', '0965901726'] as const) {
  test(`a phone that begins with 0 has no plus: ${phone}`, async ({ page }) => {
    await instead(page, 'contacts/248453001', (route) => route.fulfill({ json: { data: { id: 248453001, phone } } }))
    await page.goto('/contacts/248453001')
    await expect(page.getByText('unrecognised format', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(phone)
    await expect(page.getByRole('button', { name: 'Copy phone number' })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Call/ })).toHaveCount(0)
  })
}

test('nothing in a phone turns the heading around', async ({ page }) => {
  await instead(page, 'contacts/248453001', (route) =>
    route.fulfill({ json: { data: { id: 248453001, phone: '\u202e62710956908\u202c3+ \u200fx' } } }),
  )
  await page.goto('/contacts/248453001')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('[U+202E]62710956908[U+202C]3+ [U+200F]x')
  await expect(page.getByText('unrecognised format', { exact: true })).toBeVisible()
})

test('nothing in what BSG sends turns what stands around it, and what is copied is what came', async ({ page }) => {
  const evil = 'a\u202egpj.exe'
  const shown = 'a[U+202E]gpj.exe'
  await instead(page, 'contacts/248453001', (route) =>
    route.fulfill({
      json: {
        data: {
          id: 248453001,
          phone: 380508453001,
          fields: { '387701': evil, [evil]: { [evil]: evil } },
          groups: [{ id: evil, name: evil, description: evil, created_at: evil }],
          hlr_status: evil,
          hlr_last_check: evil,
          created_at: evil,
          [evil]: evil,
        },
      },
    }),
  )
  await page.goto('/contacts/248453001')
  await page.getByText('Raw response').click()
  await page.getByRole('button', { name: shown, exact: true }).click()
  await expect(page.getByText('ID', { exact: true })).toBeVisible()
  expect(await page.locator('body').textContent()).not.toContain('\u202e')
  expect((await page.locator('main').textContent())?.split(shown).length).toBeGreaterThan(15)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Copy first_name' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied: first_name as BSG sent it')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(evil)
})
