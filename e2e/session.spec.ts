import { enter, signInAt } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { servers } from './support/servers.ts'
import {
  contact,
  cookieName,
  createSignInPlace,
  expectSignedOut,
  heading,
  phone,
  signInLink,
} from './support/sign-in-place.ts'

const { sessionDesk: desk, sessionProvider: provider } = servers
const { running, restartDesk } = createSignInPlace({ desk, provider })

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

test('a browser whose clock is wrong signs nobody out', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 5 * 3_600_000 })
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  await page.clock.fastForward('10:00')
  await expect(heading(page)).toHaveText(phone)
  await expect(page.getByRole('button', { name: 'Stay signed in' })).toHaveCount(0)
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

test.describe('with a server that has just started', () => {
  test.beforeEach(() => restartDesk())

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
    // Requests that are still under way would time out, and a session that comes half an hour later has another clock.
    await expect(page.getByRole('main')).toContainText('Not on any stop list')
    await expect(page.getByRole('banner')).toContainText('Anna Agent')
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
