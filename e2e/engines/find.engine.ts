import { expect, expectContact, heading, test, textOf, wholeText } from './fixtures.ts'

test.beforeEach(async ({ engine, desk: { url } }) => {
  await engine.open(url)
  await expect.poll(() => wholeText(engine)).toContain('248452739')
})

test('a contact is found by its ID, by keys alone', async ({ engine }) => {
  await engine.press('Control+k', ...'248453001', 'Enter')
  await expectContact(engine, '+380 50 845 3001')
})

test('a contact is found by its phone', async ({ engine }) => {
  await engine.press('Control+k', ...'+380 96 590-17-26', 'Enter')
  await expectContact(engine, '+380 96 590 1726')
  expect(await wholeText(engine)).toContain('Found by its phone number.')
})

test('one of several in a text is chosen with the arrow keys', async ({ engine }) => {
  await engine.press('Control+k', ...'contact 248453001, contact 248453002')
  await expect.poll(() => engine.run('return document.querySelectorAll("[role=option]").length')).toBe(2)
  await engine.press('ArrowDown', 'ArrowDown')
  await expect.poll(() => textOf(engine, '[role=option][aria-selected=true]')).toContain('248453002')
  await engine.press('Enter')
  await expectContact(engine, '+380 50 845 3002')
})

test('what is no ID and no phone is said so', async ({ engine }) => {
  await engine.press('Control+k', ...'nobody', 'Enter')
  await expect.poll(() => textOf(engine, '[role=alert]')).toMatch(/^This text holds no contact ID/)
  expect(await heading(engine)).toBe('Nothing found')
})
