import { signInAt, signInSettings, startDeskProvider } from '../support/desk.ts'
import { expect, test as pageTest } from '../support/fixtures.ts'
import { servers } from '../support/servers.ts'
import { faults } from './faults.ts'
import { startDesk } from './fixtures.ts'
import { contactBody, good, json, startUpstream } from './upstream.ts'

const { recovery, recoveryProvider } = servers
const open = `GET /api/contacts/${good}`

pageTest.use({
  baseURL: recovery.url,
  allowedFaults: new RegExp(`^request to ${recoveryProvider.url}$|Failed to load resource: `),
})

pageTest('a signed-in agent is back on the same contact by one press, whatever has gone wrong', async ({ page }) => {
  pageTest.setTimeout(180_000)
  const provider = await startDeskProvider(recovery.url, recoveryProvider.port)
  const upstream = await startUpstream({ 'GET /api/contacts/fields': json('{"data":[]}') })
  const settings = { env: { ...signInSettings, PUBLIC_URL: recovery.url, OIDC_ISSUER: recoveryProvider.url } }
  let desk = await startDesk(upstream.url, recovery.port, settings)
  const heading = page.getByRole('heading', { level: 1 })
  const shown = '+380 96 590 1726'

  async function isBack() {
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(heading).toHaveText(shown)
    await expect(page).toHaveURL(`/contacts/${good}`)
    await expect(page.getByRole('banner')).toContainText('Anna Agent')
  }

  await signInAt(page, `/contacts/${good}`)
  await expect(heading).toHaveText(shown)

  for (const [name, [respond]] of Object.entries(faults)) {
    await pageTest.step(name, async () => {
      upstream.answers[open] = respond
      await page.reload()
      await expect(heading).toHaveText(/^BSG /)
      upstream.answers[open] = json(contactBody(good))
      await isBack()
    })
  }

  await pageTest.step('upstream is down', async () => {
    await upstream.goDown()
    await page.reload()
    await expect(heading).toHaveText('BSG cannot be reached')
    await upstream.comeBack()
    await isBack()
  })

  await pageTest.step('Contact Desk is restarted while the contact is open', async () => {
    await desk.stop()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    desk = await startDesk(upstream.url, recovery.port, settings)
    await page.reload()
    await expect(heading).toHaveText(shown)
    await expect(page.getByRole('banner')).toContainText('Anna Agent')
  })

  await pageTest.step('the provider is down', async () => {
    await provider.stop()
    await page.reload()
    await expect(heading).toHaveText(shown)
  })

  await desk.stop()
  await upstream.goDown()
})
