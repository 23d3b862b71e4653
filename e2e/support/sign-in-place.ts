import type { Page } from 'playwright/test'
import { placeHere } from '../core/load-place.ts'
import { startDesk, startDeskProvider } from './desk.ts'
import { expect, test } from './fixtures.ts'
import type { RunningProvider } from './provider.ts'
import type { OwnServer } from './start-server.ts'

type At = { port: number; url: string }

export const contact = '/contacts/248452739'
export const phone = '+380 96 590 1726'
export const cookieName = 'contact-desk-session'

/**
 * Has the tests of a file share one provider and one desk, which know each other by their addresses. Where the core of
 * the tests runs at a place, these are the place's.
 */
export function createSignInPlace(at: { desk: At; provider: At }) {
  const { desk, provider } = at
  const place = placeHere()
  // The provider is another site, and what it takes to be refused is told on the console.
  const providerUrl = place?.signIn?.providerUrl ?? provider.url
  const allowedFaults = new RegExp(`^request to ${providerUrl}$|Failed to load resource: .*/(?:api|auth)/`)
  test.use({ baseURL: place?.signIn?.url ?? desk.url, allowedFaults })
  test.describe.configure({ mode: 'default' })
  test.skip(place !== undefined && place.signIn === undefined, 'nobody can sign in at this place')

  const startProvider = () => startDeskProvider(desk.url, provider.port)
  const running = {} as { provider: RunningProvider; desk: OwnServer }

  test.beforeAll(async () => {
    if (place) return
    running.provider = await startProvider()
    running.desk = await startDesk(0, at)
  })

  test.afterAll(async () => {
    if (place) return
    await Promise.all([running.provider.stop(), running.desk.stop()])
  })

  return {
    running,
    async restartProvider() {
      running.provider = await startProvider()
    },
    async restartDesk(wrongBy = 0) {
      await running.desk.stop()
      running.desk = await startDesk(wrongBy, at)
    },
  }
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
export const signInLink = (page: Page) => page.getByRole('link', { name: 'Sign in', exact: true })

export async function expectSignedOut(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText('Sign in to see contacts')
  await expect(signInLink(page)).toBeVisible()
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
  // The page's templates hold the words for every status, but nobody's.
  const content = (await page.content()).replace(/<template .*?<\/template>/gs, '')
  expect(content).not.toMatch(/380.?96.?590|Never checked|Anna/)
}
