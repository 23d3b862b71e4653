import { startDesk, startDeskProvider } from '../support/desk.ts'
import type { RunningProvider } from '../support/provider.ts'
import { servers } from '../support/servers.ts'
import type { OwnServer } from '../support/start-server.ts'
import { expect, expectContact, heading, test, wholeText } from './fixtures.ts'

let provider: RunningProvider
let server: OwnServer

test.beforeEach(async () => {
  ;[provider, server] = await Promise.all([startDeskProvider(), startDesk()])
})

test.afterEach(async () => {
  await Promise.all([provider?.stop(), server?.stop()])
})

test('an agent signs in at the provider, sees the contact, and signs out', async ({ engine }) => {
  await engine.open(`${servers.desk.url}/contacts/248452739`)
  await expect.poll(() => engine.run("return document.querySelector('main a')?.textContent")).toBe('Sign in')
  await engine.run("document.querySelector('main a').click()")
  await expect.poll(() => engine.run('return document.title')).toBe('Provider')
  await engine.run("document.querySelector('input').focus()")
  await engine.press(...'anna', 'Enter')
  await expectContact(engine, '+380 96 590 1726')
  await expect.poll(() => wholeText(engine)).toContain('Anna Agent')
  await engine.run("[...document.querySelectorAll('button')].find((one) => one.textContent === 'Sign out').click()")
  await expect.poll(() => engine.run('return location.port')).toBe(String(servers.provider.port))
  await engine.open(`${servers.desk.url}/contacts/248452739`)
  await expect.poll(() => heading(engine)).not.toContain('380')
})
