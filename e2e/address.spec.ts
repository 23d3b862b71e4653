import { expect, test } from './support/kept-page.ts'

for (const tail of ['.', ',', ')', '>', ';', '%22', '%20', '/', ').', '%C2%BB', '%E2%80%8B']) {
  test(`an address with ${tail} behind its ID leads to the contact, and becomes its own`, async ({ page, baseURL }) => {
    await page.goto(`/contacts/248453001${tail}#dates`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
    expect(page.url()).toBe(`${baseURL}/contacts/248453001#dates`)
  })
}

for (const id of ['1.5', '1e3', '1.5.', '-5', '01', '7x', '%20', '9007199254740993']) {
  test(`${id} is no ID`, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not a contact ID')
  })
}
