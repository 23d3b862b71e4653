import type { Page } from 'playwright/test'
import { signInSettings } from '../support/desk.ts'
import { expect, test } from '../support/fixtures.ts'
import { servers } from '../support/servers.ts'
import { type OwnServer, startServer } from '../support/start-server.ts'
import { startLemonldap } from './lemonldap.ts'

const { desk, provider } = servers
const issuer = new URL(provider.url)
const contact = '/contacts/248452739'
const phone = '+380 96 590 1726'

// The portal is another site, and its own pages may say what they like; Debian's runs without jQuery here.
const allowedFaults = new RegExp(`${provider.url}|\\$ is not defined|Failed to load resource: .*/(?:api|auth)/`)
test.use({ baseURL: desk.url, allowedFaults })
test.describe.configure({ mode: 'default' })
test.skip(process.env.CONTACT_DESK_NO_LEMONLDAP !== '', 'LemonLDAP::NG is not installed')

let running: { portal: { stop: () => Promise<void> }; desk: OwnServer }

test.beforeAll(async () => {
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = signInSettings
  const portal = await startLemonldap({ issuer, deskUrl: desk.url, clientId, clientSecret })
  const settings = {
    ...signInSettings,
    BSG_API_KEY: '',
    BSG_API_URL: '',
    HOST: '127.0.0.1',
    PORT: String(desk.port),
    OIDC_ISSUER: issuer.href,
    ALLOWED_EMAIL_DOMAINS: '',
    ALLOWED_GROUPS: 'timelords',
  }
  running = { portal, desk: await startServer(['dist/server/main.js'], `${desk.url}/readyz`, settings) }
})

test.afterAll(async () => {
  await Promise.all([running.portal.stop(), running.desk.stop()])
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function signInAt(page: Page, account: string) {
  await page.goto(contact)
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await enter(page, account)
}

async function enter(page: Page, account: string) {
  await page.locator('[name=user]').fill(account)
  await page.locator('[name=password]').fill(account)
  await page.getByRole('button', { name: 'Connect' }).click()
}

const linesOf = () =>
  running.desk
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

test('an agent signs in by group, is named by issuer and uid, and signs out here and there', async ({ page }) => {
  await signInAt(page, 'dwho')
  await expect(page).toHaveURL(desk.url + contact)
  await expect(heading(page)).toHaveText(phone)
  await expect(page.getByRole('banner')).toContainText('Doctor Who')
  const line = () => linesOf().find(({ event }) => event === 'lookup')
  const user = `${issuer.href}#dwho`
  await expect.poll(line).toMatchObject({ user, email: 'dwho@badwolf.org', contactId: 248452739 })
  await page.getByRole('button', { name: 'Sign out' }).click()
  // The portal asks, as the standard has it.
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page).toHaveURL(`${desk.url}/`)
  await expect(heading(page)).toHaveText('Sign in to see contacts')
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await expect(page.locator('[name=user]')).toBeVisible()
  await page.goto(contact)
})

test('who is in no group of the list is asked to log in anew for another account', async ({ page }) => {
  await signInAt(page, 'rtyler')
  await expect(heading(page)).toHaveText('This account may not use Contact Desk')
  const prompts: (string | null)[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname === '/oauth2/authorize' && searchParams.has('prompt')) prompts.push(searchParams.get('prompt'))
  })
  // The portal asks nobody to log in again within five seconds.
  await expect(async () => {
    await page.getByRole('link', { name: 'Sign in with another account' }).click()
    await expect(page.locator('#upgrd')).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(prompts[0]).toBe('select_account')
  expect(new Set(prompts.slice(1))).toEqual(new Set(['login']))
  await page.goto(contact)
})
