import type { Page } from 'playwright/test'
import { blockId } from '../src/contract/ridden.ts'
import { audited, expect, heading, test } from './support/riding-desk.ts'
import { json, type Respond } from './survival/upstream.ts'

const contact = '/contacts/1'
const call = `GET /api${contact}`
const phone = '+380 96 590 1726'

const count = (asked: string[], name: string) => asked.filter((other) => other === name).length

/** Answers that wait until the test lets them go. */
function held(answer: Respond) {
  const waiting: (() => void)[] = []
  let isReleased = false
  let broken = 0
  const respond: Respond = (response, request) => {
    response.on('close', () => {
      if (!response.writableFinished) broken += 1
    })
    if (isReleased) answer(response, request)
    else waiting.push(() => answer(response, request))
  }
  const release = () => {
    isReleased = true
    for (const go of waiting) go()
  }
  return { respond, release, broken: () => broken }
}

test('a cold page is one document, one bundle, one style sheet, one lookup and one audit line', async ({
  page,
  asked,
  upstream,
  desk,
}) => {
  await page.goto(contact)
  await expect(heading(page)).toHaveText(phone)
  await expect(page.locator('#raw')).toBeVisible()
  const counts = [contact, '/assets/first-view.js', '/assets/index.css', `/api${contact}`, '/api/session']
  expect(counts.map((name) => count(asked, name))).toEqual([1, 1, 1, 0, 0])
  expect(upstream.to(call)).toHaveLength(1)
  expect(audited(desk)).toEqual(['ok'])
  expect(await page.locator('script[type="application/json"]').count()).toBe(0)
})

test('a reload, Back and Forward bring the contact anew, each by one lookup', async ({
  page,
  asked,
  upstream,
  desk,
}) => {
  await page.goto(contact)
  await expect(heading(page)).toHaveText(phone)
  await page.reload()
  await expect(heading(page)).toHaveText(phone)
  await page.goto('/')
  await page.goBack()
  await expect(heading(page)).toHaveText(phone)
  await page.goForward()
  await expect(page).toHaveURL(/\/$/)
  await page.goBack()
  await expect(heading(page)).toHaveText(phone)
  expect(count(asked, `/api${contact}`)).toBe(0)
  expect(upstream.to(call)).toHaveLength(4)
  expect(audited(desk)).toEqual(Array(4).fill('ok'))
})

test('an upstream that takes long does not hold the page, and is asked once', async ({
  page,
  asked,
  upstream,
  desk,
}) => {
  const { respond, release, broken } = held(json('{"data":{"id":1,"phone":380965901726}}'))
  upstream.answers[call] = respond
  await page.goto(contact)
  await expect(heading(page)).toHaveText('Loading contact 1')
  expect(count(asked, `/api${contact}`)).toBe(1)
  release()
  await expect(heading(page)).toHaveText(phone)
  expect([upstream.to(call).length, broken()]).toEqual([1, 0])
  await expect.poll(() => audited(desk).sort()).toEqual(['gone', 'ok'])
})

test('a browser that goes away ends the call, and none of it is asked again', async ({ page, upstream, desk }) => {
  const { respond, broken } = held(() => {})
  upstream.answers[call] = respond
  await page.goto(contact, { waitUntil: 'commit' })
  await expect.poll(() => upstream.to(call).length).toBe(1)
  await page.goto('/healthz')
  await expect.poll(broken).toBe(1)
  await expect.poll(() => new Set(audited(desk))).toEqual(new Set(['gone']))
  expect(upstream.to(call)).toHaveLength(1)
})

/** Changes the document on its way. */
async function change(page: Page, edit: (html: string) => string): Promise<void> {
  await page.route(contact, async (route) => {
    const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    const response = await route.fetch({ headers: { ...(await route.request().allHeaders()), ...navigation } })
    await route.fulfill({ response, body: edit(await response.text()) })
  })
}

/** The document until so many characters behind the start of the contact's block. */
const until = (after: number) => (html: string) =>
  html.slice(0, html.lastIndexOf('<script', html.indexOf(blockId(`/api${contact}`))) + after)

for (const [what, cut] of [
  ['in the block', until(120)],
  ['in its tag', until(20)],
  ['before it', until(0)],
] as const) {
  test(`a document that is cut off ${what} costs nothing but the page’s own request`, async ({ page, asked, desk }) => {
    await change(page, cut)
    await page.goto(contact)
    await expect(heading(page)).toHaveText(phone)
    expect([count(asked, `/api${contact}`), count(asked, '/api/session')]).toEqual([1, 0])
    expect(audited(desk)).toEqual(['ok', 'ok'])
  })
}

test('where the app is blocked, the person is seen all the same, by one lookup', async ({
  page,
  asked,
  upstream,
  desk,
}) => {
  upstream.answers[call] = json('{"data":{"id":1,"phone":380965901726,"hlr_status":"absent"}}')
  await page.route('**/assets/first-view-*.js', () => {})
  await page.goto(contact, { waitUntil: 'domcontentloaded' })
  await expect(page.locator('h1:visible')).toHaveText('+380965901726')
  await expect(page.getByText('Off or out of coverage', { exact: true })).toBeVisible()
  expect(count(asked, `/api${contact}`)).toBe(0)
  expect([upstream.to(call).length, audited(desk)]).toEqual([1, ['ok']])
})

test('a refusal rides too, and is said at once', async ({ page, asked, upstream, desk }) => {
  upstream.answers[call] = json('{}', 404)
  await page.goto(contact)
  await expect(heading(page)).toHaveText('No contact with ID 1')
  expect(count(asked, `/api${contact}`)).toBe(0)
  expect([upstream.to(call).length, audited(desk)]).toEqual([1, ['not-found']])
})

test('hostile values ride unharmed, and are shown to the byte', async ({ page, asked, upstream }) => {
  const text =
    '{"data":{"id":1,"phone":380965901726,"x":"</script><script>alert(1)</script><!--<script>","y":"]]>\u2028\\u0000\\ud800&lt;\\u003c","z":1.50}}'
  upstream.answers[call] = json(text)
  await page.goto(`${contact}#raw`)
  await expect(heading(page)).toHaveText(phone)
  await page.locator('#raw').getByRole('button').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  expect(count(asked, `/api${contact}`)).toBe(0)
})
