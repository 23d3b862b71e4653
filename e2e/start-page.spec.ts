import { allShown } from './support/all-shown.ts'
import { expect, test } from './support/kept-page.ts'

test('the start page has the find box in its middle, ready to be typed into', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/contacts/248453601')
  await allShown(page)
  const phone = '+48 601 234 601'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phone)
  await page.getByRole('link', { name: 'Contact Desk' }).click()
  const box = page.getByRole('search').getByRole('combobox', { name: 'Find a contact' })
  await expect(box).toBeFocused()
  const { x = 0, y = 0, width = 0 } = (await box.boundingBox()) ?? {}
  expect(Math.abs(x + width / 2 - (await page.evaluate(() => document.documentElement.clientWidth)) / 2)).toBeLessThan(
    2,
  )
  expect(y).toBeGreaterThan(150)

  // Name and status stand beside the ID while the page remembers them; the storage never had them.
  const recent = page.getByRole('region', { name: 'Recent lookups' }).getByRole('link')
  await expect(recent).toHaveText(['248453601Zofia WójcikReachablejust now'])
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/Zofia|eachable|48601/)
  await box.fill('ID 248453601 or ID 248452953')
  await expect(page.getByRole('option')).toHaveText(['Contact 248453601Zofia WójcikReachable', 'Contact 248452953'])
  await box.fill(`${phone}, contact 248452953`)
  await expect(page.getByRole('option').first()).toHaveText(`Phone ${phone}Zofia WójcikReachable`)
  await page.reload()
  await expect(recent).toHaveText(['248453601just now'])
  await expect(box).toBeFocused()
})
