import { expect as expectPlain, type Page, test as plain } from 'playwright/test'
import { expect, test } from './support/fixtures.ts'

/** What a browser may refuse to a page, each by the getter or the call that throws then. */
const refusals: Record<string, () => void> = {
  BroadcastChannel: () => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    } as unknown as typeof BroadcastChannel
  },
  storage: () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, name, { get: refuse })
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse })
  },
  navigator: () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['clipboard', 'connection', 'serviceWorker', 'storage', 'permissions'])
      Object.defineProperty(Navigator.prototype, name, { get: refuse })
    window.matchMedia = refuse
  },
}

async function useEverything(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/')
  await page.getByRole('link', { name: /248453601/ }).hover()
  await page.getByRole('combobox').fill('248452739')
  await page.keyboard.press('Enter')
  await expectPlain(heading).toHaveText('+380 96 590 1726')
  await page.getByRole('button', { name: 'Copy phone number' }).click()
  await expectPlain(page.getByRole('status')).toContainText(/Copied|Not copied/)
  await page.getByRole('button', { name: 'Українська' }).click()
  await expectPlain(page.getByRole('region', { name: 'Групи' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('dialog').getByRole('checkbox').click()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Contact Desk' }).click()
  const recent = page.getByRole('region', { name: 'Recent lookups' })
  await expectPlain(recent.getByRole('link').first()).toHaveText(/^248452739/)
}

for (const [what, refuse] of [...Object.entries(refusals), ['everything', undefined] as const]) {
  plain(`the page does all its work in a browser that refuses ${what}`, async ({ page }) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    for (const one of refuse ? [refuse] : Object.values(refusals)) await page.addInitScript(one)
    await useEverything(page)
    expectPlain(faults).toEqual([])
  })
}

test('a group unfolds below its badge in a browser without popovers', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover')
  })
  await page.goto('/contacts/248453303')
  const groups = page.getByRole('region', { name: 'Groups' })
  const badge = groups.getByRole('button', { name: 'All contacts' })
  await expect(groups.locator('[popover]')).toHaveCount(0)
  await expect(badge).toHaveAttribute('aria-expanded', 'false')
  await badge.focus()
  await page.keyboard.press('Enter')
  await expect(groups.getByText('Everybody')).toBeVisible()
  await expect(badge).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Enter')
  await expect(groups.getByText('Everybody')).toHaveCount(0)
})
