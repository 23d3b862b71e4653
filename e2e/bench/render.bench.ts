import type { CDPSession, Page } from 'playwright/test'
import { test } from '../support/fixtures.ts'

/** Runs of which the median counts. */
const runs = 9

const contacts = {
  'one field, one group': 248452739,
  'a word of 5,000 letters': 248453201,
  '200 fields': 248453107,
  '100 groups, all shown': 248453399,
  'all of it, all shown': 248453210,
}

/** Milliseconds that the page's main thread has worked so far, with script, style, layout and paint. */
async function workedFor(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Waits until what is on the page has been painted. */
function painted(page: Page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
}

/** Resolves when the whole contact has been painted. Playwright's own waiting would ask at every frame, and count. */
function shownWhole(page: Page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const observer = new MutationObserver(() => {
          if (document.getElementById('raw') === null) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(done))
        })
        observer.observe(document.body, { childList: true, subtree: true })
      }),
  )
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** From the key that opens the contact to the last paint: fetch, parse, render, layout; then "Show all". */
async function measure(page: Page, id: number) {
  await page.goto('/nothing')
  const box = page.getByRole('combobox')
  // The numbering plans come with the focus, as they do for an agent.
  await box.fill(`ID ${id}`)
  await page.evaluate(() => document.fonts.ready)
  const session = await page.context().newCDPSession(page)
  // The thread's own time, since other processes would count otherwise.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await painted(page)
  const whole = shownWhole(page)
  const start = await workedFor(session)
  await page.keyboard.press('Enter')
  await whole
  const shown = await workedFor(session)
  const more = page.locator('#groups button[aria-expanded]')
  if ((await more.count()) > 0) await more.click()
  await painted(page)
  const all = await workedFor(session)
  await session.detach()
  return { shown: shown - start, all: all - shown }
}

test('main-thread time of a contact', async ({ page }) => {
  test.setTimeout(300_000)
  const rows: Record<string, Record<string, string>> = {}
  for (const [name, id] of Object.entries(contacts)) {
    const results = []
    for (let run = 0; run < runs; run++) results.push(await measure(page, id))
    const show = median(results.map(({ shown }) => shown))
    const all = median(results.map(({ all }) => all))
    rows[name] = {
      'opening, ms': show.toFixed(1),
      '“Show all”, ms': all.toFixed(1),
      'both, ms': (show + all).toFixed(1),
    }
  }
  console.log(`\nMain-thread time, median of ${runs}`)
  console.table(rows)
})
