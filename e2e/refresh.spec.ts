import { card } from './support/card.ts'
import { answerWith } from './support/contact-states.ts'
import { apiFault, expect, test as ownPageTest } from './support/fixtures.ts'
import { liveMain } from './support/hold.ts'
import { test } from './support/kept-page.ts'

const words = {
  'en-GB': {
    refresh: 'Refresh',
    since: /^since \d\d:\d\d in this tab$/,
    changed: 'What has changed in this tab',
    items: [
      /^Network checkReachablesince \d\d:\d\d in this tabbefore: Check running$/,
      /^GroupVIPsince \d\d:\d\d in this tabbefore: not there$/,
      /^first_nameOlenasince \d\d:\d\d in this tabbefore: not there$/,
    ],
    said: 'Network check: Reachable. Group: VIP. first_name: Olena. SMS will probably arrive. Write or call as usual.',
    unchanged: 'Refreshed: nothing has changed',
  },
  'uk-UA': {
    refresh: 'Оновити',
    since: /^від \d\d:\d\d у цій вкладці$/,
    changed: 'Що змінилося в цій вкладці',
    items: [
      /^Перевірка в мережіДоступнийвід \d\d:\d\d у цій вкладцібуло: /,
      /^ГрупаVIPвід \d\d:\d\d у цій вкладцібуло: не було$/,
      /^first_nameOlenaвід \d\d:\d\d у цій вкладцібуло: не було$/,
    ],
    said: /^Перевірка в мережі: Доступний\. Група: VIP\. first_name: Olena\. SMS, імовірно, надійде\. Пишіть або телефонуйте, як зазвичай\.$/,
    unchanged: 'Оновлено: нічого не змінилося',
  },
}

for (const [locale, texts] of Object.entries(words)) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('what differs from what the tab saw first is marked and announced, until it is as before', async ({
      page,
    }) => {
      await page.goto('/contacts/248453007')
      const refresh = page.getByRole('button', { name: texts.refresh })
      const status = page.getByRole('status')
      const changed = page.getByRole('region', { name: texts.changed })
      await refresh.click()
      await expect(status).toHaveText(texts.unchanged)
      await expect(changed).toHaveCount(0)
      const beside = page.locator('#hlr').getByText(texts.since)
      await expect(beside).toHaveCount(0)
      const path = '**/api/contacts/248453007'
      await page.route(
        path,
        answerWith(
          [/"sent"/, '"active"'],
          [/"fields":\[\]/, '"fields":{"387701":"Olena"}'],
          [/"groups":\[\]/, '"groups":[{"id":1,"name":"VIP"}]'],
        ),
      )
      await refresh.click()
      await expect(changed.getByRole('listitem')).toHaveText(texts.items)
      await expect(status).toHaveText(texts.said)
      await expect(beside).toBeVisible()
      await page.unroute(path)
      await refresh.click()
      await expect(changed).toHaveCount(0)
      await expect(beside).toHaveCount(0)
    })
  })
}

test('stop lists are looked at again with the contact', async ({ page }) => {
  await page.goto('/contacts/248452953')
  await expect(card(page, 'Can they be reached?')).toContainText('Not on any stop list')
  await page.route('**/api/stoplist/search', (route) =>
    route.fulfill({
      json: { data: [{ id: 1, phone: 380971443455, sms_stoplist: 1, created_at: '2026-01-01 10:00:00' }] },
    }),
  )
  await page.getByRole('button', { name: 'Refresh' }).click()
  const changed = page.getByRole('region', { name: 'What has changed in this tab' })
  await expect(changed.getByRole('listitem')).toHaveText([/^Stop listsSMSsince .*before: Not on any stop list$/])
})

ownPageTest.describe('a contact that cannot be refreshed', () => {
  ownPageTest.use({ allowedFaults: apiFault })

  ownPageTest('says when the page tries again, and can be refreshed before that', async ({ page }) => {
    await page.clock.install()
    await page.goto('/contacts/248452739')
    await expect(liveMain(page).getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
    const problem = {
      type: 'about:blank',
      title: '',
      status: 504,
      code: 'upstream-timeout',
      detail: '',
      requestId: 'r',
    }
    await page.route('**/api/contacts/248452739', (route) => route.fulfill({ status: 504, json: problem }))
    const refresh = page.getByRole('button', { name: 'Refresh' })
    await refresh.click()
    await expect(page.getByText(/^BSG takes too long to answer\. Shown as of/)).toBeVisible()
    await expect(page.getByText(/^Trying again in [1-5] s$/)).toBeVisible()
    await page.clock.runFor(5000)
    await expect(page.getByText(/^Trying again in (?:10|[6-9]) s$/)).toBeVisible()
    await page.unroute('**/api/contacts/248452739')
    await refresh.click()
    await expect(page.getByText(/Trying again|Shown as of/)).toHaveCount(0)
  })
})
