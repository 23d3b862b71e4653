import { allShown } from './support/all-shown.ts'
import { letPageAsk } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { expect, test as ownPageTest } from './support/fixtures.ts'
import { hold, liveMain } from './support/hold.ts'
import { test } from './support/kept-page.ts'
import { servers } from './support/servers.ts'
import { shifts } from './support/shifts.ts'

test('a contact has a head: name over phone, where that is, and buttons beside what they copy', async ({
  page,
  baseURL,
}) => {
  await page.goto('/contacts/248453701')
  const head = page.locator('hgroup')
  await expect(head.getByText('Мельник Оксана Іванівна', { exact: true })).toBeVisible()
  await expect(head).toHaveText(/^Мельник Оксана Іванівна\+380 50 845 3701$/)
  await expect(page.getByText('Name from Прізвище, Ім’я, По батькові')).toBeVisible()
  await expect(page).toHaveTitle('Contact 248453701 · Contact Desk')
  const flag = page.locator('main img')
  await expect(flag).toHaveAttribute('alt', '')
  await expect.poll(() => flag.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(await flag.evaluate((image: HTMLImageElement) => new URL(image.src).origin)).toBe(baseURL)

  // The phone's place has room for as many groups as a numbering plan may make.
  for (const [name, text, distance] of [
    ['Copy phone number', '+380 50 845 3701', 32],
    ['Copy contact ID', 'Contact 248453701', 12],
  ] as const) {
    const [button, value] = await Promise.all([
      page.getByRole('button', { name, exact: true }).boundingBox(),
      page.getByText(text, { exact: true }).boundingBox(),
    ])
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(24)
    expect((button?.x ?? 0) - (value?.x ?? 0) - (value?.width ?? 0)).toBeLessThan(distance)
    expect(
      Math.abs((button?.y ?? 0) + (button?.height ?? 0) / 2 - (value?.y ?? 0) - (value?.height ?? 0) / 2),
    ).toBeLessThan(4)
  }
})

test.describe('in Ukrainian, 320 px wide', () => {
  test.use({ locale: 'uk-UA', viewport: { width: 320, height: 640 } })

  test('what copies a ticket covers nothing that stands around it', async ({ page }) => {
    await page.goto('/contacts/248452739')
    await allShown(page)
    const source = page.getByText('Ім’я з полів')
    const boxes = await Promise.all(
      [page.getByRole('button', { name: 'Копіювати для заявки' }), page.getByText('повний номер'), source].map((one) =>
        one.boundingBox(),
      ),
    )
    const [button, label, words] = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 })
    expect(button?.height).toBeLessThanOrEqual(32)
    for (const box of [button, label]) {
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(304)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((words?.y ?? 0) + 1)
    }
  })
})

test('a company and a user name are no name', async ({ page }) => {
  await page.goto('/contacts/248453703')
  await expect(card(page, 'Custom fields')).toContainText('oksana.melnyk')
  await expect(page.locator('hgroup')).toHaveText(/^No name\+380/)
})

test('what a ticket needs is copied as text and as HTML, without most of the phone unless the agent wants it', async ({
  page,
  baseURL,
}) => {
  await page.goto('/contacts/248453501')
  await expect(card(page, 'Can they be reached?')).toContainText('On the SMS stop list')
  const copied = async () => {
    await page.getByRole('button', { name: 'Copy for ticket' }).click()
    await expect(page.getByRole('status')).toContainText('Copied: contact for the ticket')
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string) => (await item?.getType(type))?.text()
      return { text: (await read('text/plain')) ?? '', html: (await read('text/html')) ?? '' }
    })
  }
  const { text, html } = await copied()
  expect(text).toMatch(/^Phone: \+380 •• ••• 35 01$/m)
  expect(text).toMatch(/^Stop lists: On the SMS stop list, since /m)
  expect(text).toMatch(/^Looked up: /m)
  expect(html).toContain(`<a href="${baseURL}/contacts/248453501">`)
  expect(text + html).not.toMatch(/50.?845/)
  await page.getByRole('checkbox', { name: 'full number' }).check()
  expect((await copied()).text).toMatch(/^Phone: \+380 50 845 3501$/m)
})

ownPageTest.describe('with NAME_FIELDS and PINNED_FIELDS', () => {
  const { pinned } = servers
  ownPageTest.use({ baseURL: pinned.url, viewport: { width: 320, height: 700 } })

  ownPageTest('what they name has its place from the first frame on', async ({ page, start }) => {
    await start(['dist/server/main.js'], `${pinned.url}/readyz`, {
      BSG_API_KEY: '',
      BSG_API_URL: '',
      PORT: String(pinned.port),
      LOG_LEVEL: 'warn',
      SANDBOX_LATENCY: '5',
      NAME_FIELDS: 'username',
      PINNED_FIELDS: 'company,387710,contract_no',
    })
    await letPageAsk(page)
    const release = await hold(page, '**/api/contacts/fields')
    await page.goto('/contacts/248453703')
    await expect(liveMain(page).locator('#hlr')).toBeVisible()
    release()
    const values = liveMain(page).locator('dl').first().getByRole('definition')
    await expect(values).toHaveText(['Melnyk & Daughters', 'o@example.com', 'no such field in BSG'])
    await expect(page.locator('hgroup')).toHaveText(/^oksana\.melnyk\+380/)
    await expect(page.getByText('Name from Username', { exact: true })).toBeVisible()
    await allShown(page)
    expect(await shifts(page)).toEqual([])
  })
})
