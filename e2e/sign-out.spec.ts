import { enter, signInAt } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { servers } from './support/servers.ts'
import { contact, createSignInPlace, expectSignedOut, heading, phone, signInLink } from './support/sign-in-place.ts'

const { signOutDesk: desk, signOutProvider: provider } = servers
const { running, restartDesk, restartProvider } = createSignInPlace({ desk, provider })

const tag = '@core'
test('signing out ends the session here, in the other tabs and at the provider', { tag }, async ({
  page,
  context,
  baseURL,
}) => {
  await signInAt(page, contact)
  await expect(heading(page)).toHaveText(phone)
  const other = await context.newPage()
  await other.goto(contact)
  await expect(heading(other)).toHaveText(phone)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expectSignedOut(other)
  // The provider asks, as the standard has it.
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${baseURL}/`)
  await expectSignedOut(page)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await signInLink(page).click()
  await expect(page.getByLabel('Account')).toBeVisible()
  await page.goto(contact)
})

test.describe('with a server that has just started', () => {
  test.beforeEach(() => restartDesk())

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
    await restartProvider()
    await signInLink(page).click()
    await enter(page, 'anna')
    await expect(page.getByRole('banner')).toContainText('Anna Agent')
    await expect(note).toHaveCount(0)
  })
})
