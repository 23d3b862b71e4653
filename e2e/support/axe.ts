import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Gives the page the axe library; not by a script tag, which the page's content policy would refuse. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(await axeSource)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds by the rules of WCAG 2.0 to 2.2, A and AA, the size of targets among them.
 * @param which `colours`: contrast alone, which costs as much as all other rules together; `structure`: all but that
 */
export async function violations(page: Page, which: 'all' | 'colours' | 'structure' = 'all'): Promise<string[]> {
  const results = await page.evaluate(
    async ([wanted, of]): Promise<AxeResults> =>
      window.axe.run({
        ...(wanted === 'colours'
          ? { runOnly: ['color-contrast'] }
          : {
              runOnly: of,
              rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: wanted === 'all' } },
            }),
        // Places are only needed for what is wrong.
        resultTypes: ['violations'],
      }),
    [which, standards] as const,
  )
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
