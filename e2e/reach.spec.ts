import type { Page } from 'playwright/test'
import { card } from './support/card.ts'
import { apiFault, expect, test } from './support/fixtures.ts'
import { readVerdicts, saidVerdict } from './support/said-verdict.ts'
import { smallPlaces } from './support/small-places.ts'
import { english } from './support/verdicts-en.ts'
import { ukrainian } from './support/verdicts-uk.ts'

const messages = ['SMS', 'Viber', 'RCS', 'WhatsApp']
const inEnglish = readVerdicts(english, [...messages, 'Calls'])
const inUkrainian = readVerdicts(ukrainian, [...messages, 'Дзвінки'])

/** What looks like a promise. */
const isGreen = (page: Page) => page.locator('#reach .bg-good-soft')

async function find(page: Page, id: string): Promise<void> {
  await page.getByRole('combobox').fill(`ID ${id}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/contacts/${id}`)
}

test.describe('the verdicts', () => {
  // One of them is refused the stop lists.
  test.use({ allowedFaults: apiFault })

  test('say for each channel whether a person can be reached, and why, in both languages, and have room', async ({
    page,
  }) => {
    test.setTimeout(120_000)
    expect(inUkrainian.map(({ id }) => id)).toEqual(inEnglish.map(({ id }) => id))
    await page.goto('/nothing')
    for (const [index, said] of inEnglish.entries()) {
      await find(page, said.id)
      await expect(card(page, 'Can they be reached?')).toContainText(said.sentence)
      expect(await saidVerdict(page, 'Can they be reached?', said.id)).toEqual(said)
      expect(await smallPlaces(page), `${said.id} in English`).toEqual([])
      await page.getByRole('button', { name: 'Українська' }).click()
      await expect(card(page, 'Чи можна зв’язатися?')).toBeVisible()
      expect(await saidVerdict(page, 'Чи можна зв’язатися?', said.id)).toEqual(inUkrainian[index])
      expect(await smallPlaces(page), `${said.id} in Ukrainian`).toEqual([])
      await page.getByRole('button', { name: 'English' }).click()
    }
  })

  test('of stop lists that could not be asked for is amber, and comes right when they are asked again', async ({
    page,
  }) => {
    let asked = 0
    await page.route('**/api/stoplist/search', (route) => {
      asked += 1
      return asked === 1 ? route.fulfill({ status: 503, json: {} }) : route.continue()
    })
    await page.goto('/contacts/248453001')
    const reach = card(page, 'Can they be reached?')
    await expect(reach).toContainText('for messages, the stop lists could not be checked')
    await expect(reach.getByText('Stop lists could not be checked', { exact: true })).toBeVisible()
    // Sentence, four channels and the badge.
    await expect(reach.locator('.text-warning:visible')).toHaveCount(6)
    await reach.getByRole('button', { name: 'Try again' }).focus()
    await page.keyboard.press('Enter')
    await expect(reach).toContainText('Not on any stop list')
    await expect(reach.getByRole('paragraph').first()).toHaveText('SMS will probably arrive.')
    await expect(page.getByRole('status')).toHaveText('SMS will probably arrive. Write or call as usual.')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(asked).toBe(2)
  })
})

test('nothing is promised before the stop lists are known', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/stoplist/search', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/contacts/248453001')
  const reach = card(page, 'Can they be reached?')
  await expect(reach.getByText('Reachable', { exact: true })).toBeVisible()
  await expect(page.locator('#raw')).toBeVisible()
  await expect(reach.getByText('Loading the stop lists')).toBeAttached()
  await expect(reach.getByText(/arrive|Likely/)).toHaveCount(0)
  await expect(isGreen(page)).toHaveCount(0)
  release()
  await expect(reach).toContainText('SMS will probably arrive.')
})

test('the way to a new check leads to the cabinet whose address is set', async ({ page }) => {
  await page.route('**/api/session', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), cabinetUrl: 'https://cabinet.example/hlr' } })
  })
  await page.goto('/nothing')
  await find(page, '248453004')
  const status = card(page, 'Network check')
  await expect(status).toContainText('An administrator or a marketer starts a new check in BSG’s cabinet.')
  const link = status.getByRole('link', { name: 'Open the cabinet' })
  await expect(link).toHaveAttribute('href', 'https://cabinet.example/hlr')
  await expect(link).toHaveAttribute('rel', /noreferrer/)
  await page.unroute('**/api/session')
  await page.goto('/contacts/248453004')
  await expect(status).toContainText('An administrator or a marketer')
  await expect(link).toHaveCount(0)
})

test('the status is green only below a sentence that is', async ({ page }) => {
  await page.goto('/nothing')
  // Reachable by the check; on the SMS list, a landline, on a list that nobody knows, and none of these.
  for (const [id, count] of [
    ['248453504', 0],
    ['248453413', 0],
    ['248453507', 0],
    ['248453001', 2],
  ] as const) {
    await find(page, id)
    await expect(card(page, 'Network check').getByText('Reachable', { exact: true })).toBeVisible()
    await expect(card(page, 'Can they be reached?').locator('dl')).toBeVisible()
    // The sentence and the pill.
    await expect(isGreen(page)).toHaveCount(count)
  }
})

test('a number that cannot be one has nothing to check, and nothing to call', async ({ page }) => {
  await page.goto('/nothing')
  for (const [id, said] of [
    ['248453401', 'this is no valid phone number'],
    ['248453405', 'BSG has no phone number'],
  ] as const) {
    await find(page, id)
    await expect(card(page, 'Can they be reached?')).toContainText(said)
    await expect(card(page, 'Network check')).toContainText('No number to check')
    await expect(card(page, 'Network check')).not.toContainText('starts a new check')
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
  }
  await find(page, '248453412')
  await expect(page.getByRole('link', { name: 'Call +380 44 279 0412' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('channels of which the same is said share a row, and what to do is in view', async ({ page }) => {
    await page.goto('/contacts/248453603')
    const rows = card(page, 'Can they be reached?').getByRole('term')
    await expect(rows.filter({ visible: true })).toHaveText(['SMS, Viber, RCS, WhatsApp', 'Calls'])
    for (const text of ['Write now, or call later.', 'Off or out of coverage', /^Checked 40 minutes ago/]) {
      await expect(page.getByText(text).first()).toBeInViewport({ ratio: 1 })
    }
  })
})
