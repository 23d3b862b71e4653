import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { instead } from './support/asking-page.ts'
import { apiFault, expect, test } from './support/fixtures.ts'
import { servers } from './support/servers.ts'

test.use({ allowedFaults: apiFault })

const title = 'A proxy in front of Contact Desk answered: reload the page'

/** How what stands in front answers a page's own requests once its session has ended, or while we are down. */
const answers: Record<string, { status: number; headers?: Record<string, string>; body?: string }> = {
  'a redirect to another site (oauth2-proxy, Cloudflare Access, Azure)': {
    status: 302,
    headers: { location: 'https://login.example.com/authorize?client_id=x' },
  },
  'a redirect on its own site (Authelia, a portal)': { status: 303, headers: { location: '/oauth2/sign_in?rd=%2F' } },
  'a redirect that keeps the method': { status: 307, headers: { location: 'https://login.example.com/' } },
  'a sign-in page with status 200': { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Sign in</h1>' },
  'a sign-in page with status 403': { status: 403, headers: { 'content-type': 'text/html' }, body: '<h1>Sign in</h1>' },
  'a 401 with JSON (oauth2-proxy)': { status: 401, headers: { 'content-type': 'application/json' }, body: '{}' },
  'a 401 with JSON of its own': {
    status: 401,
    headers: { 'content-type': 'application/json' },
    body: '{"code":"sign-in-required","message":"Unauthorized"}',
  },
  'a 401 with a text': { status: 401, headers: { 'content-type': 'text/plain' }, body: '401 Unauthorized' },
  'a 401 with nothing': { status: 401 },
  'a 502 page (nginx)': { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502 Bad Gateway</h1>' },
  'a 503 with nothing': { status: 503 },
  'a 413 page': { status: 413, headers: { 'content-type': 'text/html' }, body: '<h1>Too large</h1>' },
  'a 204': { status: 204 },
}

for (const [what, { status, headers = {}, body = '' }] of Object.entries(answers)) {
  /** A proxy in front of Contact Desk, whose session ends. */
  test(`${what} is not blamed on BSG, and a reload signs in again`, async ({ browser, locale }) => {
    let isSignedIn = true
    const refuse = (response: ServerResponse) => response.writeHead(status, headers).end(body)
    const proxy = createServer((request, response) => {
      if (!isSignedIn && request.url?.startsWith('/api/')) {
        refuse(response)
        return
      }
      // The browser's own navigation is what signs in again.
      if (request.headers['sec-fetch-mode'] === 'navigate') isSignedIn = true
      const { host: _, 'accept-encoding': __, ...rest } = request.headers
      fetch(`${servers.sandboxed.url}${request.url}`, { headers: { accept: rest.accept ?? '*/*' } }).then(
        async (answer) => {
          const { 'content-encoding': ___, 'content-length': ____, ...kept } = Object.fromEntries(answer.headers)
          response.writeHead(answer.status, kept).end(Buffer.from(await answer.arrayBuffer()))
        },
        () => response.writeHead(502).end(),
      )
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const page = await browser.newPage({ locale: locale ?? 'en-GB' })
    try {
      await page.goto(`${url}/`)
      await page.getByRole('listbox', { includeHidden: true }).waitFor({ state: 'attached' })
      isSignedIn = false
      await page.getByRole('combobox').fill('248452739')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByText('Reload the page to sign in again.')).toBeVisible()
      await expect(page.getByRole('main').getByText(/BSG|network/)).toHaveCount(0)
      await page.getByRole('button', { name: 'Reload' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
      expect(page.url()).toBe(`${url}/contacts/248452739`)
    } finally {
      await page.close()
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    }
  })
}

test('what a proxy answers to a refresh leaves the contact, and offers a reload', async ({ page }) => {
  await page.clock.install()
  await page.goto('/contacts/248453001')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
  await instead(page, 'contacts/248453001', (route) => route.fulfill({ status: 401, json: {} }))
  await page.clock.runFor(60_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await expect(page.getByText(`${title}. Shown as of`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
  await page.unroute('**/api/contacts/248453001')
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByText(title)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
})

test('the find box says that a proxy answered a search', async ({ page }) => {
  await page.route('**/api/contacts/search', (route) =>
    route.fulfill({ status: 302, headers: { location: 'https://login.example.com/' } }),
  )
  await page.goto('/')
  await page.getByRole('combobox').fill('+380965901726')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('alert')).toContainText('Reload the page to sign in again.')
})

test('JSON of Contact Desk that is not as agreed is still what BSG sent', async ({ page }) => {
  await instead(page, 'contacts/248453001', (route) => route.fulfill({ json: { data: [] } }))
  await page.goto('/contacts/248453001')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('BSG sent an unreadable answer')
})
