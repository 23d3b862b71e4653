import { instead } from './support/asking-page.ts'
import { card } from './support/card.ts'
import { expect, test } from './support/kept-page.ts'

test('fields show by name, in the order of the definitions, formatted by type', { tag: '@http' }, async ({ page }) => {
  await page.goto('/contacts/248453101')
  const fields = card(page, 'Custom fields')
  await expect(fields.getByRole('term')).toHaveText([
    'first_name',
    'last_name',
    'birthday',
    'orders',
    'loyalty_points',
    'last_order',
    'plan',
    'colour',
  ])
  await expect(fields.getByRole('definition').nth(2)).toHaveText('17 May 1990')
  await fields.getByRole('button', { name: 'Copy birthday as BSG sent it' }).click()
  await expect(page.getByRole('status')).toContainText('Copied: birthday as BSG sent it')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1990-05-17')
})

for (const [id, shape, names, values] of [
  [248453102, 'a map', ['first_name', 'city', 'country', 'Field #388099'], ['Zufafa', 'Lviv', 'Ukraine', 'orphan']],
  [248453103, 'pairs of id and value', ['first_name', 'country'], ['Zufafa', 'Ukraine']],
  [248453104, 'pairs of code and text', ['first_name', 'country'], ['Zufafa', 'Ukraine']],
  [248453105, 'a list of maps', ['first_name', 'country'], ['Zufafa', 'Ukraine']],
  [1, 'a map of words', ['additionalProp1', 'additionalProp2', 'additionalProp3'], ['string', 'string', 'string']],
  [248453109, 'values without a definition', ['first_name', 'Field #388077', 'Field #388099'], null],
  [248453110, 'empty values', null, ['empty', 'empty', 'empty', 'empty', 'empty']],
  [248453111, 'zero and false', null, ['0', '0', 'false']],
] as const) {
  test(`fields are read from ${shape}`, { tag: '@http' }, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    const fields = card(page, 'Custom fields')
    if (names !== null) await expect(fields.getByRole('term')).toHaveText([...names])
    if (values !== null) await expect(fields.getByRole('definition')).toHaveText([...values])
  })
}

test('a copy button stands beside each value, and is there before anybody points at it', async ({ page }) => {
  await page.goto('/contacts/248453101')
  const rows = card(page, 'Custom fields').getByRole('definition')
  await expect(rows).toHaveCount(8)
  for (const row of await rows.all()) {
    const button = row.getByRole('button', { name: /^Copy / })
    expect(await button.evaluate((element) => element.checkVisibility({ opacityProperty: true }))).toBe(true)
    const [at, value] = await Promise.all([button.boundingBox(), row.locator('span').first().boundingBox()])
    expect(Math.min(at?.width ?? 0, at?.height ?? 0)).toBeGreaterThanOrEqual(24)
    expect((at?.x ?? 0) - (value?.x ?? 0) - (value?.width ?? 0)).toBeLessThan(12)
  }
})

test('a number keeps every digit', { tag: ['@http', '@core'] }, async ({ page }) => {
  await page.goto('/contacts/248453112')
  const fields = card(page, 'Custom fields')
  await expect(fields.getByRole('definition').first()).toHaveText('12345678901234567890')
  await expect(fields.getByRole('definition').nth(1)).toHaveText('1.50')
  await fields.getByRole('button', { name: 'Copy orders' }).click()
  await expect(page.getByRole('status')).toContainText('Copied: orders')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('12345678901234567890')
})

test('fields that BSG hides are folded', async ({ page }) => {
  await page.goto('/contacts/248453108')
  const fields = card(page, 'Custom fields')
  await expect(fields.getByText('import_batch')).toBeHidden()
  await fields.getByText('Hidden in BSG (2)').click()
  await expect(fields.getByText('import_batch')).toBeVisible()
})

test('links and e-mails in values are links, and nothing else is', async ({ page }) => {
  await page.goto('/contacts/248453113')
  const links = card(page, 'Custom fields').getByRole('link')
  await expect(links).toHaveText([
    'zufafa@example.com',
    'https://example.com/customers/42?tab=orders#last',
    'https://example.com/ticket/7',
    'help@example.com',
  ])
  await expect(links.first()).toHaveAttribute('href', 'mailto:zufafa@example.com')
  await expect(links.nth(1)).toHaveAttribute('rel', 'noopener noreferrer')
  for (const id of [248453205, 248453206]) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Custom fields').getByRole('definition').first()).toBeVisible()
    await expect(
      page
        .locator('main')
        .locator(
          'img:not([src^="/assets/"]), script, a:not([href^="tel:"]):not([href^="http"]):not([href^="mailto:"])',
        ),
    ).toHaveCount(0)
  }
})

test('a contact shows with field IDs when the definitions cannot be had', async ({ page }) => {
  await instead(page, 'contacts/fields', (route) => route.fulfill({ status: 200, json: {} }))
  await page.goto('/contacts/248453105')
  await expect(card(page, 'Custom fields')).toContainText('The names of the fields could not be loaded')
  await expect(card(page, 'Custom fields').getByRole('term')).toHaveText(['Field #387714', 'Field #387701'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3105')
})

test('a value of a shape that nobody knows is shown as other data', async ({ page }) => {
  await page.goto('/contacts/248453106')
  await expect(card(page, 'Custom fields')).toContainText('No custom fields')
  await expect(card(page, 'Other data')).toContainText('BSG sent 1 property this page does not know: fields')
  await expect(card(page, 'Other data')).toContainText('country=Ukraine;first_name=Zufafa')
})

test('members that the page does not know are shown', async ({ page }) => {
  await page.goto('/contacts/248453409')
  await expect(card(page, 'Other data')).toContainText('BSG sent 3 properties this page does not know: score')
  await expect(card(page, 'Other data').getByRole('definition').first()).toHaveText('87')
})

test('from ten fields on, a filter finds a field by its name or value', async ({ page }) => {
  await page.goto('/contacts/248453107')
  const fields = card(page, 'Custom fields')
  await expect(fields.getByRole('term')).toHaveCount(200)
  await fields.getByRole('searchbox', { name: 'Filter fields' }).fill('question_17')
  await expect(fields.getByRole('term').first()).toHaveText('question_17')
  expect(await fields.getByRole('term').count()).toBeLessThan(12)
  await fields.getByRole('searchbox').fill('no such field')
  await expect(fields).toContainText('No field matches')
  await page.goto('/contacts/248453101')
  await expect(fields.getByRole('term')).toHaveCount(8)
  await expect(fields.getByRole('searchbox')).toHaveCount(0)
})

test('what BSG sent beyond its contract is one notice, with details for engineers', async ({ page }) => {
  for (const [id, sentence, detail] of [
    [248453014, 'a status of the network check (HLR) this page does not know: ported', '- HLR status: ported'],
    [248453101, '1 field type this page does not know: color (colour)', '- type of field 387724: color'],
    [248453106, '1 property this page does not know: fields', '- property fields: string'],
  ] as const) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Other data')).toContainText(`BSG sent ${sentence}`)
    await card(page, 'Other data').getByRole('button', { name: 'Copy details' }).click()
    await expect(page.getByRole('status')).toHaveText(/^Copied: details/)
    const details = await page.evaluate(() => navigator.clipboard.readText())
    expect(details).toContain(`Contact ${id}, request `)
    expect(details.split('\n')).toContain(detail)
  }
  await page.goto('/contacts/248452739')
  await expect(card(page, 'Dates')).toBeVisible()
  await expect(card(page, 'Other data')).toHaveCount(0)
})

test('a filter finds hidden fields too, and opens them', async ({ page }) => {
  await instead(page, 'contacts/248453107', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('"fields":{', '"fields":{"387720":"crm leads",')
    await route.fulfill({ response, body })
  })
  await page.goto('/contacts/248453107')
  const fields = card(page, 'Custom fields')
  await fields.getByRole('searchbox').fill('crm leads')
  await expect(fields.getByText('import_batch')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('1 field matches')
})

test('a filter finds values as they read and as BSG sent them', async ({ page }) => {
  await instead(page, 'contacts/248453107', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('"fields":{', '"fields":{"387704":"1990-05-17",')
    await route.fulfill({ response, body })
  })
  await page.goto('/contacts/248453107')
  const fields = card(page, 'Custom fields')
  for (const words of ['17 May', '1990-05']) {
    await fields.getByRole('searchbox').fill(words)
    await expect(fields.getByRole('term')).toHaveText(['birthday'])
  }
})
