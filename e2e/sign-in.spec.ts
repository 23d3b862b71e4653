import type { Page } from 'playwright/test'
import { enter, signInAt, startDesk, startDeskProvider } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import type { RunningProvider } from './support/provider.ts'
import { servers } from './support/servers.ts'
import { shifts } from './support/shifts.ts'
import type { OwnServer } from './support/start-server.ts'

const { desk, provider } = servers
const contact = '/contacts/248452739'
const phone = '+380 96 590 1726'
const cookieName = 'contact-desk-session'

// The provider is another site, and what it takes to be refused is told on the console.
const toProvider = `request to ${provider.url}`
test.use({
  baseURL: desk.url,
  allowedFaults: new RegExp(`^${toProvider}$|Failed to load resource: .*/(?:api|auth)/`),
})

// One provider and one desk, whose addresses they know each other by.
test.describe.configure({ mode: 'default' })

let running: { provider: RunningProvider; desk: OwnServer }

test.beforeAll(async () => {
  running = { provider: await startDeskProvider(), desk: await startDesk() }
})

test.afterAll(async () => {
  await Promise.all([running.provider.stop(), running.desk.stop()])
})

async function restartDesk(wrongBy = 0) {
  await running.desk.stop()
  running.desk = await startDesk(wrongBy)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const signInLink = (page: Page) => page.getByRole('link', { name: 'Sign in', exact: true })

async function expectSignedOut(page: Page) {
  await expect(heading(page)).toHaveText('Sign in to see contacts')
  await expect(signInLink(page)).toBeVisible()
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
  // The page's templates hold the words for every status, but nobody's.
  const content = (await page.content()).replace(/<template .*?<\/template>/gs, '')
  expect(content).not.toMatch(/380.?96.?590|Never checked|Anna/)
}

test('an agent signs in at the provider and is back at the deep link', async ({ page }) => {
  await page.goto(`${contact}#fields`)
  await expectSignedOut(page)
  await expect(page).toHaveTitle('Sign in to see contacts · Contact Desk')
  await signInLink(page).click()
  await enter(page, 'anna')
  await expect(page).toHaveURL(`${desk.url}${contact}#fields`)
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

test('without a session every call is 401 and none is a redirect', async ({ request }) => {
  for (const path of ['/api/contacts/248452739', '/api/contacts/fields', '/api/nothing']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([path, answer.status(), (await answer.json()).code]).toEqual([path, 401, 'sign-in-required'])
  }
  for (const path of ['/api/contacts/search', '/api/stoplist/search']) {
    const answer = await request.post(path, { data: { phone: '380965901726' }, maxRedirects: 0 })
    expect([path, answer.status(), (await answer.json()).code]).toEqual([path, 401, 'sign-in-required'])
  }
})

test('a session that ends over an open contact takes it away, and signing in brings it back', async ({ page }) => {
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  await page.getByRole('combobox').fill('Call +380 96 590 1726')
  await page.context().clearCookies({ name: cookieName })
  await page.getByRole('button', { name: 'Find' }).click()
  await expectSignedOut(page)
  await expect(heading(page)).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('You are signed out')
  await signInLink(page).click()
  await expect(page).toHaveURL(desk.url + contact)
  await expect(heading(page)).toHaveText(phone)
})

test('the time is up by the clock alone, even when nobody can be asked', async ({ page }) => {
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  await page.clock.install()
  await page.reload()
  await expect(heading(page)).toHaveText(phone)
  await page.route('**/api/**', (route) => route.abort())
  await page.clock.fastForward('31:00')
  await expectSignedOut(page)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a page that nobody is at asks again by itself, and says that it is no use of the session', async ({ page }) => {
  await page.clock.install()
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  const asked = async (act: () => Promise<void>) => {
    const asking = page.waitForRequest(`**/api${contact}`)
    await act()
    const request = await asking
    // What has just come is as old as the clock has it then, and is not asked for again.
    await (await request.response())?.finished()
    return request.headers()['x-unattended']
  }
  const reconnect = () =>
    page.evaluate(() => {
      for (const event of ['offline', 'online']) window.dispatchEvent(new Event(event))
    })
  await page.clock.fastForward('02:00')
  expect(await asked(reconnect)).toBe('1')
  await page.clock.fastForward('02:00')
  await page.keyboard.press('Shift')
  expect(await asked(reconnect)).toBeUndefined()
})

test('who signs in again in another tab finds this one as it was', async ({ page, context }) => {
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  await context.clearCookies({ name: cookieName })
  await page.reload()
  await expectSignedOut(page)
  const other = await context.newPage()
  await other.goto('/auth/sign-in?return=/')
  await expect(other.getByRole('banner')).toContainText('Anna Agent')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await expect(heading(page)).toHaveText(phone)
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

test('a browser whose clock is wrong signs nobody out', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 5 * 3_600_000 })
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  await page.clock.fastForward('10:00')
  await expect(heading(page)).toHaveText(phone)
  await expect(page.getByRole('button', { name: 'Stay signed in' })).toHaveCount(0)
})

test('signing out ends the session here, in the other tabs and at the provider', async ({ page, context }) => {
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  const other = await context.newPage()
  await other.goto(contact)
  await expect(heading(other)).toHaveText(phone)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expectSignedOut(other)
  // The provider asks, as the standard has it.
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${desk.url}/`)
  await expectSignedOut(page)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await signInLink(page).click()
  await expect(page.getByLabel('Account')).toBeVisible()
  await page.goto(contact)
})

test('who signs in next in the same tab does not see whom the last agent looked up', async ({ page }) => {
  const recent = page.getByRole('region', { name: 'Recent lookups' })
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  await page.goto('/')
  await expect(recent.getByRole('link')).toHaveText([/^248452739/])
  // The page has gone before its session ends, and is never told.
  await page.goto('about:blank')
  await page.context().clearCookies()
  await page.goto('/auth/sign-in?return=/')
  await enter(page, 'bert')
  await expect(page.getByRole('banner')).toContainText('Bert Agent')
  await expect(heading(page)).toHaveText('Find a contact')
  await expect(recent).toHaveCount(0)
})

// Which knows nothing of the provider yet, neither its addresses nor its keys.
test.describe('with a server that has just started', () => {
  test.beforeEach(() => restartDesk())

  test('a provider that is down is named, and once it is back one click leads to the contact', async ({ page }) => {
    await page.goto(contact)
    await running.provider.stop()
    await signInLink(page).click()
    await expect(heading(page)).toHaveText('The sign-in provider cannot be reached')
    running.provider = await startDeskProvider()
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
    running.provider = await startDeskProvider()
  })

  test('who signs out while the provider is down is told that its session goes on there', async ({ page }) => {
    await signInAt(page, contact)
    await expect(heading(page)).toHaveText(phone)
    await restartDesk()
    await running.provider.stop()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expectSignedOut(page)
    const note = page.getByRole('main').getByText('You are still signed in at the sign-in provider.')
    await expect(note).toBeVisible()
    await expect(page.getByRole('status')).toContainText('You are still signed in at the sign-in provider.')
    await expect(page).toHaveURL(`${desk.url}/`)
    await page.reload()
    await expect(note).toBeVisible()
    expect(running.desk.said()).toContain('"msg":"not signed out at the provider"')
    running.provider = await startDeskProvider()
    await signInLink(page).click()
    await enter(page, 'anna')
    await expect(page.getByRole('banner')).toContainText('Anna Agent')
    await expect(note).toHaveCount(0)
  })

  test('a server whose clock is wrong says so', async ({ page }) => {
    await restartDesk(120)
    await signInAt(page, contact)
    await expect(heading(page)).toHaveText('The clocks do not match')
    await page.goto(contact)
  })

  test('two minutes before the end the page warns, and one press puts the end off, until the last', async ({
    page,
  }) => {
    const warning = page.getByRole('complementary', { name: 'End of the session' })
    // Here and on the server alike.
    const passHalfAnHour = async () => {
      running.desk.signal('SIGUSR2')
      await page.clock.fastForward('29:10')
    }
    await page.clock.install()
    await signInAt(page, contact)
    await expect(heading(page)).toHaveText(phone)
    await passHalfAnHour()
    await expect(warning).toContainText(/You have not used Contact Desk for a while\. You will be signed out in 0:\d\d/)
    await expect(page.getByRole('status')).toHaveText(/signed out in 1:00/)
    await expect(heading(page)).toHaveText(phone)
    await warning.getByRole('button', { name: 'Stay signed in' }).click()
    await expect(warning).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()

    await passHalfAnHour()
    await warning.getByRole('button', { name: 'Stay signed in' }).click()
    await expect(warning).toContainText(/Your session has reached its time limit/)
    await warning.getByRole('link', { name: 'Sign in again' }).click()
    await expect(page).toHaveURL(desk.url + contact)
    await expect(heading(page)).toHaveText(phone)
    await expect(warning).toHaveCount(0)
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

test('on a phone, the agent’s name does not push the page down when it comes', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await signInAt(page, contact)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/session', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(contact)
  await expect(page.locator('h1 [aria-hidden]')).toBeVisible()
  release()
  await expect(heading(page)).toHaveText(phone)
  await expect(page.getByRole('banner')).toContainText('Anna Agent')
  expect(await shifts(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
