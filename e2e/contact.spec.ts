import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** A card of the page, by its heading. */
function card(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

test('a deep link shows everything that the API knows about the contact', { tag: '@http' }, async ({ page }) => {
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await expect(page).toHaveTitle('Contact 248452739 · Contact Desk')
  await expect(page.getByText('Contact 248452739', { exact: true })).toBeVisible()
  await expect(page.getByText(/Ukraine · mobile · \d\d:\d\d there now \(from the dialling code\)/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call +380 96 590 1726' })).toHaveAttribute('href', 'tel:+380965901726')
  await expect(card(page, 'HLR status')).toContainText('Never checked')
  await expect(card(page, 'HLR status').getByText('unknown', { exact: true })).toBeVisible()
  await expect(card(page, 'Groups').getByRole('button')).toHaveText(['1111'])
  await expect(card(page, 'Custom fields').getByRole('definition')).toHaveText(['Zufafa'])
  await expect(card(page, 'Dates')).toContainText(/19 Feb 2025, 16:51:44 Europe\/K[yi]/)
  await expect(card(page, 'Dates')).toContainText('19 Feb 2025, 14:51:44 UTC (assumed)')
  await page.getByText('Raw response').click()
  await expect(page.getByText('"phone": 380965901726')).toBeVisible()
})

test('what is shown can be copied', async ({ page, baseURL }) => {
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

for (const [id, label, word, mark, age] of [
  [248453001, 'Reachable', 'active', null, 'Checked 2 hours ago'],
  [248453002, 'Reachable', 'active', 'Ageing', 'Checked 2 days ago'],
  [248453003, 'Reachable', 'active', 'Stale', 'Checked 10 days ago'],
  [248453004, 'Reachable', 'active', 'Too old', 'Checked 2 months ago'],
  [248453005, 'Off or out of coverage', 'absent', null, 'Checked 3 hours ago'],
  [248453006, 'Off or out of coverage', 'absent', 'Stale', 'Checked 3 days ago'],
  [248453007, 'Check running', 'sent', null, 'Checked 2 minutes ago'],
  [248453008, 'Check running', 'sent', 'Still waiting', 'Checked 25 minutes ago'],
  [248453009, 'No clear answer', 'unknown', null, 'Checked 5 hours ago'],
  [248453010, 'No clear answer', 'unknown', 'Stale', 'Checked 4 days ago'],
  [248453011, 'Check failed', 'failed', null, 'Checked 1 hour ago'],
  [248453012, 'Barred by operator', 'barred', null, 'Checked 24 hours ago'],
  [248453013, 'Barred by operator', 'barred', 'Stale', 'Checked 20 days ago'],
  [248453014, 'New status', 'ported', null, null],
  [248453015, 'Reachable', 'active', null, null],
  [248453016, 'No status', null, null, null],
  [248453017, 'No status', null, null, null],
  [248453018, 'Reachable', 'active', 'Time zone mismatch', null],
  [248453019, 'Reachable', 'active', null, '0000-00-00 00:00:00 (unreadable date)'],
  [248453020, null, null, null, '(unreadable date)'],
] as const) {
  test(`the HLR status of ${id} reads ${[label, word, mark, age].filter(Boolean).join(', ')}`, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    const status = card(page, 'HLR status')
    await expect(status).toBeVisible()
    for (const text of [label, mark]) {
      if (text !== null) await expect(status.getByText(text, { exact: true })).toBeVisible()
    }
    if (word !== null) await expect(status.getByText(word, { exact: true })).toBeVisible()
    if (age !== null) await expect(status).toContainText(age)
    for (const other of ['Ageing', 'Stale', 'Too old', 'Still waiting', 'Time zone mismatch']) {
      if (other !== mark) await expect(status.getByText(other, { exact: true })).toHaveCount(0)
    }
  })
}

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

test('a number keeps every digit', { tag: '@http' }, async ({ page }) => {
  await page.goto('/contacts/248453112')
  const fields = card(page, 'Custom fields')
  await expect(fields.getByRole('definition').first()).toHaveText('12,345,678,901,234,567,890')
  await expect(fields.getByRole('definition').nth(1)).toHaveText('1.50')
  await fields.getByRole('button', { name: 'Copy orders as BSG sent it' }).click()
  await expect(page.getByRole('status')).toContainText('Copied: orders as BSG sent it')
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
      page.locator('main').locator('img, script, a:not([href^="tel:"]):not([href^="http"]):not([href^="mailto:"])'),
    ).toHaveCount(0)
  }
})

test('a contact shows with field IDs when the definitions cannot be had', async ({ page }) => {
  await page.route('**/api/contacts/fields', (route) => route.fulfill({ status: 200, json: {} }))
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

test('a contact in no group says so', async ({ page }) => {
  for (const id of [248452953, 248453304]) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Groups')).toContainText('Not in any group')
  }
})

test('up to twelve groups show at once, and more after a press', async ({ page }) => {
  await page.goto('/contacts/248453312')
  await expect(card(page, 'Groups').getByRole('listitem')).toHaveCount(12)
  await expect(card(page, 'Groups').getByRole('button', { name: /Show/ })).toHaveCount(0)
  for (const [id, count] of [
    [248453313, 13],
    [248453399, 100],
  ]) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Groups').getByRole('listitem')).toHaveCount(12)
    await card(page, 'Groups')
      .getByRole('button', { name: `Show all (${count})` })
      .click()
    await expect(card(page, 'Groups').getByRole('listitem')).toHaveCount(Number(count))
  }
})

test('the default group is marked by a word, in every spelling', async ({ page }) => {
  await page.goto('/contacts/248453302')
  await expect(card(page, 'Groups').getByRole('listitem').filter({ hasText: '· default' })).toHaveText([
    /default: 1/,
    /default: "1"/,
    /default: true/,
  ])
  await page.goto('/contacts/248453303')
  await expect(card(page, 'Groups').getByRole('button').first()).toHaveText('All contacts· default')
})

test("a group's description and date are reachable by keyboard", async ({ page }) => {
  await page.goto('/contacts/248453303')
  const badge = card(page, 'Groups').getByRole('button', { name: 'All contacts' })
  await badge.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Everybody')).toBeVisible()
  await expect(page.getByText('19 Feb 2025, 14:50:21 UTC (assumed)').filter({ visible: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Everybody')).toBeHidden()
  await expect(badge).toBeFocused()
})

for (const [id, heading, isMarked] of [
  [248453401, '+999999999999999', true],
  [248453402, '+43 664 1234567890', false],
  [248453404, '+380 50 845 3404', false],
  [248453405, 'No phone number', false],
] as const) {
  test(`the phone of ${id} reads ${heading}`, async ({ page }) => {
    await page.goto(`/contacts/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
    await expect(page.getByText('unrecognised format')).toHaveCount(isMarked ? 1 : 0)
    await expect(page.getByRole('link', { name: /^Call/ })).toHaveCount(heading === 'No phone number' ? 0 : 1)
  })
}

test('creation dates in other shapes are read or shown as they came', async ({ page }) => {
  for (const [id, text] of [
    [248453406, /\d{4}, \d\d:\d\d:\d\d UTC \(assumed\)/],
    [248453407, 'BSG sent no date'],
    [248453408, '0000-00-00 00:00:00 (unreadable date)'],
  ] as const) {
    await page.goto(`/contacts/${id}`)
    await expect(card(page, 'Dates')).toContainText(text)
  }
})

test('a refresh that fails keeps the contact, with its time', async ({ page }) => {
  await page.clock.install()
  await page.goto('/contacts/248453001')
  await expect(card(page, 'HLR status')).toContainText('Reachable')
  await page.route('**/api/contacts/248453001', (route) => route.fulfill({ status: 200, json: { data: null } }))
  await page.clock.fastForward('05:00')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await expect(page.getByText(/BSG sent an answer that cannot be read\. Shown as of \d\d:\d\d:\d\d\./)).toBeVisible()
  await expect(card(page, 'HLR status')).toContainText('Reachable')
  await page.unroute('**/api/contacts/248453001')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Shown as of')).toHaveCount(0)
})

test('while the contact loads, the page says so and keeps its outline', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/contacts/248452739', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/contacts/248452739')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading contact 248452739')
  await expect(page).toHaveTitle('Contact 248452739 · Contact Desk')
  release()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
})

for (const [id, said] of [
  [248453501, 'On the SMS stop list'],
  [248453502, 'On the Viber stop list'],
  [248453503, 'On the SMS, Viber and RCS stop lists'],
  [248452739, 'On no stop list'],
] as const) {
  test(`the stop lists of ${id} are said: ${said}`, { tag: '@http' }, async ({ page }) => {
    const asked = page.waitForRequest('**/api/stoplist/search')
    await page.goto(`/contacts/${id}`)
    expect((await asked).method()).toBe('POST')
    const status = card(page, 'HLR status')
    await expect(status.getByText(/stop lists?$/)).toHaveText([said])
    await expect(status.getByText('since')).toHaveCount(said === 'On no stop list' ? 0 : 1)
  })
}

test('a stop list that cannot be asked is said, and a contact without a phone has none', async ({ page }) => {
  await page.route('**/api/stoplist/search', (route) => route.fulfill({ status: 200, json: {} }))
  await page.goto('/contacts/248452739')
  await expect(card(page, 'HLR status')).toContainText('Stop lists could not be checked')
  await page.goto('/contacts/248453405')
  await expect(card(page, 'HLR status')).toContainText('Never checked')
  await expect(page.getByText(/stop list/i)).toHaveCount(0)
})

test('a check that is running is looked at again, and its change is announced', async ({ page }) => {
  await page.clock.install()
  let looks = 0
  await page.route('**/api/contacts/248453007', async (route) => {
    looks += 1
    const response = await route.fetch()
    const body = await response.text()
    await route.fulfill({ response, body: looks < 3 ? body : body.replace('"sent"', '"active"') })
  })
  await page.goto('/contacts/248453007')
  await expect(card(page, 'HLR status')).toContainText('Check running')
  for (const seconds of [5, 10]) {
    const asked = page.waitForResponse('**/api/contacts/248453007')
    await page.clock.runFor(seconds * 1000)
    await asked
  }
  await expect(card(page, 'HLR status')).toContainText('Reachable')
  await expect(page.getByRole('status')).toHaveText('HLR status: Reachable')
  await page.clock.runFor(120_000)
  expect(looks).toBe(3)
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
