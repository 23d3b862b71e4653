import { expect, test } from './support/kept-page.ts'

test('phone, ID, link and raw response can be copied', { tag: '@core' }, async ({ page, baseURL }) => {
  await page.goto('/contacts/248452739')
  for (const [name, text] of [
    ['Copy phone number', '+380965901726'],
    ['Copy contact ID', '248452739'],
    ['Copy link', `${baseURL}/contacts/248452739`],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('status')).toContainText(`Copied: ${name.replace('Copy ', '')}`)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  }
  await page.getByText('Raw response').click()
  await page.getByRole('button', { name: 'Copy JSON' }).click()
  await expect(page.getByRole('status')).toContainText('Copied: JSON')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await (await page.request.get('/api/contacts/248452739')).text())
})

test('copying shows that it worked, or that it did not', async ({ page }) => {
  await page.goto('/contacts/248452739')
  await page.getByRole('button', { name: 'Copy contact ID' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied: contact ID')
  // Not for screen readers alone.
  expect((await page.getByRole('status').boundingBox())?.height).toBeGreaterThan(20)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: 'Copy phone number' }).click()
  await expect(page.getByRole('status')).toContainText('Not copied: the browser does not allow it.')
})
