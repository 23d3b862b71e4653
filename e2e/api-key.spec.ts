import { apiFault, expect, test } from './support/fixtures.ts'
import { servers, testKey } from './support/servers.ts'

const { own, oneApi } = servers

test.use({ baseURL: own.url, allowedFaults: apiFault })
// These tests share a port.
test.describe.configure({ mode: 'serial' })

test('a key that upstream refuses is said so, with what to do', async ({ page, start }) => {
  await start(['dist/server/main.js'], `${own.url}/healthz`, {
    BSG_API_KEY: 'live_nobodyKnowsThisKey',
    BSG_API_URL: oneApi.url,
    PORT: String(own.port),
  })
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('BSG rejects the API key')
  await expect(page.getByRole('alert')).toContainText('an administrator sets a valid BSG_API_KEY')
  expect((await page.request.get('/readyz')).status()).toBe(503)
  expect((await page.request.get('/healthz')).status()).toBe(200)
})

test('a test key is always said to give random data', async ({ page, start }) => {
  await start(['dist/server/main.js'], `${own.url}/readyz`, {
    BSG_API_KEY: testKey,
    BSG_API_URL: oneApi.url,
    BSG_TIME_ZONE: 'Europe/Kyiv',
    PORT: String(own.port),
  })
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('complementary')).toContainText('Test key: BSG answers with random data')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\+\d/)
  // The zone is set, so nothing is assumed, and it is the agent's own.
  await expect(page.getByRole('region', { name: 'Dates' })).toContainText('Europe/Kyiv')
  await expect(page.getByText('assumed')).toHaveCount(0)
})
