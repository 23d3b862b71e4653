import { instead } from './support/asking-page.ts'
import { enter, signInAt } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { servers } from './support/servers.ts'
import { shifts } from './support/shifts.ts'
import {
  contact,
  cookieName,
  createSignInPlace,
  expectSignedOut,
  heading,
  phone,
  signInLink,
} from './support/sign-in-place.ts'

const { desk, provider } = servers
const { running, restartDesk, restartProvider } = createSignInPlace({ desk, provider })

test('an agent signs in at the provider and is back at the deep link', { tag: '@core' }, async ({ page, baseURL }) => {
  await page.goto(`${contact}#fields`)
  await expectSignedOut(page)
  await expect(page).toHaveTitle('Sign in to see contacts · Contact Desk')
  await signInLink(page).click()
  await enter(page, 'anna')
  await expect(page).toHaveURL(`${baseURL}${contact}#fields`)
  await expect(heading(page)).toHaveText(phone)
  await expect(page.getByRole('banner')).toContainText('Anna Agent')
  await expect(page.getByRole('complementary', { name: 'End of the session' })).toHaveCount(0)
})

test('an account of another domain is told so, and another account gets in to the same contact', async ({ page }) => {
  await page.goto(contact)
  await signInLink(page).click()
  await enter(page, 'stranger')
  await expect(heading(page)).toHaveText('This account may not use Contact Desk')
  expect((await page.request.get(contact.replace('/contacts', '/api/contacts'))).status()).toBe(401)
  await page.getByRole('link', { name: 'Sign in with another account' }).click()
  await enter(page, 'anna')
  await expect(page).toHaveURL(desk.url + contact)
  await expect(heading(page)).toHaveText(phone)
})

test('without a session every call is 401 and none is a redirect', { tag: '@core' }, async ({ request }) => {
  for (const path of ['/api/contacts/248452739', '/api/contacts/fields', '/api/nothing']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([path, answer.status(), (await answer.json()).code]).toEqual([path, 401, 'sign-in-required'])
  }
  for (const path of ['/api/contacts/search', '/api/stoplist/search']) {
    const answer = await request.post(path, { data: { phone: '380965901726' }, maxRedirects: 0 })
    expect([path, answer.status(), (await answer.json()).code]).toEqual([path, 401, 'sign-in-required'])
  }
})

test('a cookie that was tampered with is no session', async ({ page, context }) => {
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  const cookie = (await context.cookies()).find(({ name }) => name === cookieName)
  if (!cookie) throw new Error('no session cookie')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const middle = cookie.value.length >> 1
  const changed = cookie.value[middle] === 'A' ? 'B' : 'A'
  await context.addCookies([
    { ...cookie, value: cookie.value.slice(0, middle) + changed + cookie.value.slice(middle + 1) },
  ])
  await page.reload()
  await expectSignedOut(page)
})

test('the provider’s answer signs in once: replayed, it is worth nothing here or elsewhere', async ({
  page,
  context,
  browser,
}) => {
  const back = page.waitForRequest(/\/auth\/callback\?/)
  await signInAt(page, contact)
  const answer = (await back).url()
  await expect(heading(page)).toHaveText(phone)
  await context.clearCookies({ name: cookieName })
  await page.goto(answer)
  await expect(heading(page)).toHaveText('This sign-in is no longer valid')
  const thief = await (await browser.newContext()).newPage()
  await thief.goto(answer)
  await expect(heading(thief)).toHaveText('This sign-in is no longer valid')
  await thief.context().close()
  await page.goto(contact)
  await expectSignedOut(page)
})

test('an answer with a forged state is refused', async ({ page }) => {
  await page.goto(contact)
  await signInLink(page).click()
  await expect(page.getByLabel('Account')).toBeVisible()
  const answer = await page.goto(`${desk.url}/auth/callback?code=forged&state=forged`)
  expect(answer?.status()).toBe(400)
  await expect(heading(page)).toHaveText('This sign-in is no longer valid')
  await page.goto(contact)
  await expectSignedOut(page)
})

test('on a phone, the agent’s name does not push the page down when it comes', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await instead(page, 'session', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(contact)
  await expect(page.locator('h1 [aria-hidden]:visible')).toBeVisible()
  release()
  await expect(heading(page)).toHaveText(phone)
  await expect(page.getByRole('banner')).toContainText('Anna Agent')
  expect(await shifts(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

// Which knows nothing of the provider yet, neither its addresses nor its keys.
test.describe('with a server that has just started', () => {
  test.beforeEach(() => restartDesk())

  test('a provider that is down is named, and once it is back one click leads to the contact', async ({ page }) => {
    await page.goto(contact)
    await running.provider.stop()
    await signInLink(page).click()
    await expect(heading(page)).toHaveText('The sign-in provider cannot be reached')
    await restartProvider()
    await page.getByRole('link', { name: 'Sign in again' }).click()
    await enter(page, 'anna')
    await expect(page).toHaveURL(desk.url + contact)
    await expect(heading(page)).toHaveText(phone)
  })

  test('who is signed in does not notice that the provider is down', async ({ page }) => {
    await signInAt(page, contact)
    await expect(heading(page)).toHaveText(phone)
    await running.provider.stop()
    await page.reload()
    await expect(heading(page)).toHaveText(phone)
    await restartProvider()
  })

  test('a server whose clock is wrong says so', async ({ page }) => {
    await restartDesk(120)
    await signInAt(page, contact)
    await expect(heading(page)).toHaveText('The clocks do not match')
    await page.goto(contact)
  })
})

test.describe('where nobody has to sign in', () => {
  test.use({ baseURL: servers.sandboxed.url })

  test('nothing speaks of it', async ({ page }) => {
    await page.goto(contact)
    await expect(heading(page)).toHaveText(phone)
    await expect(page.getByText(/sign(?:ed)? (?:in|out)/i)).toHaveCount(0)
  })
})
