import type { OwnServer } from '../support/start-server.ts'
import { expect, expectContact, test, wholeText } from './fixtures.ts'

/** The contacts that were looked up, by the audit. */
function lookups(server: OwnServer): number[] {
  return server
    .said()
    .split('\n')
    .filter((line) => line.includes('"event":"lookup"'))
    .map((line) => JSON.parse(line).contactId)
}

/** A file's name without the hash that the build gives it. */
const withoutHash = (path: string) => path.replace(/-[\w-]{8}(?=\.\w+$)/, '')

test('a contact is shown, by one lookup for each load, and one of each file', async ({
  engine,
  desk: { url, server, relay },
}) => {
  const before = lookups(server).length
  relay.asked.length = 0
  const seen = () => lookups(server).slice(before)
  await engine.open(`${url}/contacts/248452739`)
  await expectContact(engine, '+380 96 590 1726')
  expect(await wholeText(engine)).toContain('Zufafa')
  const files = ['/contacts/248452739', '/assets/first-view.js', '/assets/index.css']
  const asked = relay.asked.map(withoutHash)
  expect(files.map((file) => asked.filter((path) => path === file).length)).toEqual([1, 1, 1])
  // A reload, and another contact: a second lookup of the first would stand between them.
  await engine.open(`${url}/contacts/248452739`)
  await expectContact(engine, '+380 96 590 1726')
  await engine.open(`${url}/contacts/248453001`)
  await expectContact(engine, '+380 50 845 3001')
  await expect.poll(seen).toEqual([248452739, 248452739, 248453001])
  // All of it rides in the documents; the field definitions do once the server has them.
  const counts = ['/api/contacts/248452739', '/api/contacts/248453001', '/api/session', '/api/contacts/fields'].map(
    (path) => relay.asked.filter((asked) => asked === path).length,
  )
  expect(counts.slice(0, 3)).toEqual([0, 0, 0])
  expect(counts[3]).toBeLessThanOrEqual(1)
})

test('a group opens what is known of it, by keyboard', async ({ engine, desk: { url } }) => {
  await engine.open(`${url}/contacts/248452739`)
  await expectContact(engine, '+380 96 590 1726')
  await engine.run("document.querySelector('#groups li button').focus()")
  await engine.press('Enter')
  const isOnScreen = `const box = document.querySelector('#groups [popover]').getBoundingClientRect()
    return box.width > 0 && box.left >= 0 && box.right <= innerWidth && box.top > 0`
  await expect.poll(() => engine.run(isOnScreen)).toBe(true)
  // It asks for the group's size, and stays where it is when that comes.
  const text = "return document.querySelector('#groups [popover]').innerText"
  await expect.poll(() => engine.run(text)).toContain('BSG says 0')
  expect(await engine.run(isOnScreen)).toBe(true)
})
