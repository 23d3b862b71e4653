import type { Page } from 'playwright/test'
import { type RunningProvider, startProvider } from './provider.ts'
import { servers } from './servers.ts'
import { type OwnServer, startServer } from './start-server.ts'

const { desk, provider } = servers

const secret = 'client-secret-that-nobody-sees'

export const anna = { name: 'Anna Agent', email: 'anna@desk.example', email_verified: true }

const bert = { ...anna, name: 'Bert Agent', email: 'bert@desk.example' }

/** The provider that the desk's agents sign in at, always under the same address. */
export function startDeskProvider(deskUrl = desk.url, port = provider.port): Promise<RunningProvider> {
  return startProvider({
    port,
    listsPrompts: true,
    accounts: { anna, bert, stranger: { ...anna, name: 'Sam Stranger', email: 'sam@elsewhere.example' } },
    client: {
      client_id: 'contact-desk',
      client_secret: secret,
      redirect_uris: [`${deskUrl}/auth/callback`],
      post_logout_redirect_uris: [`${deskUrl}/`],
    },
  })
}

/** Agents must sign in, at that provider. */
export const signInSettings = {
  AUTH_MODE: 'oidc',
  PUBLIC_URL: desk.url,
  OIDC_ISSUER: provider.url,
  OIDC_CLIENT_ID: 'contact-desk',
  OIDC_CLIENT_SECRET: secret,
  ALLOWED_EMAIL_DOMAINS: 'desk.example',
  ALLOWED_EMAILS: '',
  ALLOWED_GROUPS: '',
  SESSION_SECRET: 'session-secret-that-nobody-sees-1',
  SESSION_IDLE_MINUTES: '30',
  SESSION_MAX_HOURS: '1',
}

/** A clock that goes ahead by 29 minutes and 10 seconds at each SIGUSR2. */
const clock =
  'const now = Date.now; let ahead = 0; process.on("SIGUSR2", () => { ahead += 1750000 }); Date.now = () => now() + ahead'

/** Contact Desk as it is built, where agents must sign in. @param wrongBy minutes that its clock is ahead from the start */
export function startDesk(wrongBy = 0, at = { desk, provider }): Promise<OwnServer> {
  const script = clock.replace('ahead = 0', `ahead = ${wrongBy * 60_000}`)
  return startServer(
    ['--import', `data:text/javascript,${encodeURIComponent(script)}`, 'dist/server/main.js'],
    `${at.desk.url}/readyz`,
    {
      BSG_API_KEY: '',
      BSG_API_URL: '',
      HOST: '127.0.0.1',
      PORT: String(at.desk.port),
      LOG_LEVEL: 'info',
      SANDBOX_LATENCY: '5',
      ...signInSettings,
      PUBLIC_URL: at.desk.url,
      OIDC_ISSUER: at.provider.url,
    },
  )
}

/** Fills in the provider's form. */
export async function enter(page: Page, account: string): Promise<void> {
  await page.getByLabel('Account').fill(account)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Opens a page of the desk, and goes through the sign-in that it asks for. */
export async function signInAt(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await enter(page, 'anna')
}
