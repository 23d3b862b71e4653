import type { Page } from 'playwright/test'

declare global {
  interface Window {
    shifts: string[]
  }
}

/** Keeps what moved on the page without a cause of the agent's, from the first frame on. */
export async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node }[] })[]) {
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML : node?.textContent))
        window.shifts.push(`${entry.value}: ${moved.map((text) => text?.slice(0, 120)).join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What has moved so far; two frames, since the browser reports what it has painted. */
export async function shifts(page: Page): Promise<string[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate(() => window.shifts)
}
