import { expect, test } from './support/fixtures.ts'
import { apiKey, servers } from './support/servers.ts'

const { dev, oneApi } = servers

test.use({ baseURL: dev.url })

test('the dev server shows the same page through the same proxy', async ({ page, start }) => {
  test.slow()
  await start(['node_modules/vite/bin/vite.js'], `${dev.url}/healthz`, {
    BSG_API_KEY: apiKey,
    BSG_API_URL: oneApi.url,
    PORT: String(dev.port),
  })
  expect((await page.request.get('/api/contacts/0')).status()).toBe(400)
  expect((await page.request.get('/api/nothing')).headers()['content-type']).toBe('application/problem+json')
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726', { timeout: 30_000 })
  await expect(page.getByRole('region', { name: 'Custom fields' })).toContainText('Zufafa')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  // The later part of the page, to which this belongs, has to be here before its server stops.
  await expect(page.getByText(/Ukraine · mobile/)).toBeVisible({ timeout: 30_000 })
  await page.waitForLoadState('networkidle')
})
