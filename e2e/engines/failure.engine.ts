import { expect, expectContact, heading, test, textOf, wholeText } from './fixtures.ts'
import type { Relay } from './relay.ts'

const asksFor = ({ asked }: Relay, file: string) => asked.filter((path) => path.startsWith(`/assets/${file}`))

test.beforeEach(({ desk: { relay } }) => {
  relay.asked.length = 0
})

test('a part that failed once comes at the second try', async ({ engine, desk: { url, relay } }) => {
  relay.fail(/\/assets\/later-/, 1)
  await engine.open(`${url}/contacts/248452739`)
  await expectContact(engine, '+380 96 590 1726')
  expect(asksFor(relay, 'later-')).toEqual([expect.stringMatching(/\.js$/), expect.stringMatching(/\.js\?try=2$/)])
})

test('the numbering plans that failed once come at the second try', async ({ engine, desk: { url, relay } }) => {
  relay.fail(/\/assets\/plans-3/, 1)
  await engine.open(`${url}/contacts/248452739`)
  await expectContact(engine, '+380 96 590 1726')
  expect(asksFor(relay, 'plans-3')).toHaveLength(2)
})

test('the find box works again after its part could not be had', async ({ engine, desk: { url, relay } }) => {
  relay.fail(/\/assets\/later-/, 2)
  await engine.open(`${url}/nowhere`)
  await expect.poll(() => asksFor(relay, 'later-').length).toBeGreaterThan(1)
  await engine.press('Control+k', ...'248453001', 'Enter')
  await expectContact(engine, '+380 50 845 3001')
})

test('an app that cannot be had says so in both languages, and comes at a reload', async ({ engine, desk }) => {
  desk.relay.fail(/\/assets\/first-view-/, 1)
  await engine.open(`${desk.url}/contacts/248453004`)
  await expect.poll(() => heading(engine)).toBe('Contact Desk could not be loaded')
  expect(await textOf(engine, 'h2')).toBe('Contact Desk не завантажився')
  expect(await wholeText(engine)).not.toMatch(/Reachable|380/)
  await engine.run("document.querySelector('button').click()")
  await expectContact(engine, '+380 50 845 3004')
})
