import { execFileSync } from 'node:child_process'
import { blockAllCookies, startFirefox } from './firefox.ts'
import { engines, expect, expectContact, heading, test, wholeText } from './fixtures.ts'

test('200 fields are printed without a blank page', async ({ engine, desk: { url } }) => {
  await engine.open(`${url}/contacts/248453107`)
  await expect.poll(() => heading(engine)).toMatch(/^\+380 /)
  await expect.poll(() => wholeText(engine)).toContain('Raw response')
  if (typeof engines === 'string' || !engine.print) throw new Error('There is nothing to print with.')
  const pdf = await engine.print()
  const text = execFileSync(engines.pdftotext, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  // Each page ends in a form feed.
  const pages = text.split('\f').slice(0, -1)
  const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== '').length)
  // The last one has what is left.
  expect(Math.min(...lines.slice(0, -1))).toBeGreaterThan(20)
  expect(lines.at(-1)).toBeGreaterThan(0)
  expect(pages.length).toBeLessThanOrEqual(8)
})

test('with all cookies blocked a contact is shown, and another is found', async ({ desk: { url } }) => {
  if (typeof engines === 'string') throw new Error(engines)
  const engine = await startFirefox(engines.firefox, blockAllCookies)
  try {
    await engine.open(`${url}/contacts/248452739`)
    await expectContact(engine, '+380 96 590 1726')
    const isRefused = 'try { new BroadcastChannel("a"); localStorage.length; return false } catch { return true }'
    expect(await engine.run(isRefused)).toBe(true)
    await engine.press('Control+k', ...'248453001', 'Enter')
    await expectContact(engine, '+380 50 845 3001')
  } finally {
    await engine.close()
  }
})
