import { type BrowserContext, chromium, type Page } from 'playwright/test'
import { instead } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { findBrowser } from './support/find-browser.ts'
import { expect, test } from './support/fixtures.ts'

/** The whole of two contacts, one with a stop list and one with groups, dates and a phone of many zones. */
async function expectContacts(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/contacts/248453503`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3503')
  await expect(card(page, 'Can they be reached?')).toContainText('On the SMS')
  await expect(card(page, 'Dates')).toContainText('2025')
  await page.goto(`${base}/contacts/248453001`)
  await expect(card(page, 'Network check')).toContainText('Reachable')
  await expect(page.getByText('cannot be shown')).toHaveCount(0)
  await expect(page.getByText('Something on this page is broken')).toHaveCount(0)
}

/**
 * A browser that takes its zone and language from the system: every other page of these tests has those of the tests'
 * settings, whatever the system says.
 */
async function startWith(env: Record<string, string>): Promise<BrowserContext> {
  // Absent keys would be those of the settings.
  const ofTheSystem: object = { timezoneId: undefined, locale: undefined, permissions: undefined }
  return chromium.launchPersistentContext('', { ...findBrowser(), ...ofTheSystem, env: { ...process.env, ...env } })
}

test.describe('a browser that is started with odd settings of the system', () => {
  for (const [env, says, saysNot] of [
    [{ TZ: 'Foo/Bar' }, 'UTC (assumed)', '(your time)'],
    [{ TZ: ':/nowhere' }, 'UTC (assumed)', '(your time)'],
    [{ TZ: 'Europe/Kiev' }, 'Europe/Kyiv (your time)', 'Europe/Kiev'],
    [{ TZ: 'Asia/Calcutta' }, 'Asia/Kolkata (your time)', 'Asia/Calcutta'],
    [{ LC_ALL: 'en_US@posix', LANGUAGE: 'en_US@posix', LANG: 'en_US@posix' }, 'UTC (assumed)', '@posix'],
    [{ LC_ALL: 'C', LANGUAGE: 'C', LANG: 'C' }, 'UTC (assumed)', 'cannot be shown'],
  ] as const) {
    test(`draws a contact: ${JSON.stringify(env)}`, async ({ baseURL }) => {
      const context = await startWith({ TZ: 'UTC', ...env })
      try {
        const page = await context.newPage()
        await expectContacts(page, baseURL ?? '')
        await expect(page.locator('main')).toContainText(says)
        await expect(page.locator('body')).not.toContainText(saysNot)
      } finally {
        await context.close()
      }
    })
  }
})

test.describe('a browser whose Intl has holes', () => {
  for (const [what, script] of [
    ['no RelativeTimeFormat', 'delete Intl.RelativeTimeFormat'],
    ['no PluralRules', 'delete Intl.PluralRules'],
    ['a ListFormat that throws', 'Intl.ListFormat = class { constructor() { throw new RangeError() } }'],
    [
      'a RelativeTimeFormat that throws',
      'Intl.RelativeTimeFormat = class { constructor() { throw new RangeError() } }',
    ],
    ['a DisplayNames that throws', 'Intl.DisplayNames = class { of() { throw new RangeError() } }'],
    ['no resolved options', 'Intl.DateTimeFormat.prototype.resolvedOptions = () => { throw new RangeError() }'],
    ['an empty zone', 'Intl.DateTimeFormat.prototype.resolvedOptions = () => ({ timeZone: "" })'],
    ['no zone', 'Intl.DateTimeFormat.prototype.resolvedOptions = () => ({})'],
    ['an unknown zone', 'Intl.DateTimeFormat.prototype.resolvedOptions = () => ({ timeZone: "Etc/Unknown" })'],
    ['no languages', 'Object.defineProperty(navigator, "languages", { value: undefined })'],
    ['an empty list of languages', 'Object.defineProperty(navigator, "languages", { value: [] })'],
    [
      'languages of odd forms',
      'Object.defineProperty(navigator, "languages", { value: ["C", "en-US@posix", "", null] })',
    ],
  ] as const) {
    test(`shows contacts: ${what}`, async ({ page }) => {
      await page.addInitScript(script)
      await expectContacts(page, '')
    })
  }
})

/** A browser with other clocks than the server's. */
const lacks = (zone: string) => `
  const { DateTimeFormat } = Intl
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, [locale, options]) {
      if (options?.timeZone === ${JSON.stringify(zone)}) throw new RangeError('Invalid time zone')
      return new target(locale, options)
    },
  })`

test('a browser that lacks the clocks of BSG’s zone shows its times as they came, and promises nothing', async ({
  page,
}) => {
  await page.addInitScript(lacks('Europe/Lisbon'))
  await instead(page, 'session', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), timeZone: 'Europe/Lisbon' } })
  })
  await page.goto('/contacts/248453001')
  await expect(card(page, 'Dates')).toContainText(
    '2025-03-10 13:53:05 Europe/Lisbon (a time zone that this browser does not know)',
  )
  await expect(card(page, 'Network check')).toContainText('Was reachable')
  await expect(card(page, 'Network check')).toContainText('No date')
  await expect(card(page, 'Can they be reached?')).toContainText('Nobody knows: the check has no readable date.')
})

test('a browser that lacks the clocks of a phone’s country tells no time there', async ({ page }) => {
  await page.addInitScript(lacks('Europe/Kyiv'))
  await page.goto('/contacts/248453001')
  await expect(page.getByText('Ukraine · mobile', { exact: true })).toBeVisible()
  await expect(page.getByText('there now')).toHaveCount(0)
})
