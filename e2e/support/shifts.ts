import type { Page } from 'playwright/test'

type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }

/** What has moved on the page without a cause of the agent's, from its first frame on. */
export function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // The browser reports what it has painted.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    return (observer.takeRecords() as Shift[]).map(({ value, sources }) => {
      const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML : node?.textContent))
      return `${value}: ${moved.map((text) => text?.slice(0, 120)).join(' | ')}`
    })
  })
}
