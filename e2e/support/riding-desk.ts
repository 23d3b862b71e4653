import type { Page, Request } from 'playwright/test'
import { type Desk, startDesk } from '../survival/fixtures.ts'
import { startUpstream, type Upstream } from '../survival/upstream.ts'
import { apiFault, test as base, expect } from './fixtures.ts'
import { workerServers } from './servers.ts'

export { expect }

/** A server of the test's own before an upstream of its own, and what the page asks of it. */
export const test = base.extend<{ upstream: Upstream; desk: Desk; asked: string[] }>({
  // There are no stop lists and no field definitions.
  allowedFaults: apiFault,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  baseURL: async ({}, use, { parallelIndex }) => use(workerServers.ofTest(parallelIndex).url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  upstream: async ({}, use) => {
    const upstream = await startUpstream()
    await use(upstream)
    await upstream.goDown()
  },
  desk: [
    async ({ upstream }, use, { parallelIndex }) => {
      const desk = await startDesk(upstream.url, workerServers.ofTest(parallelIndex).port)
      await use(desk)
      await desk.stop()
    },
    { auto: true },
  ],
  // For its order alone: the page is looked at before its server ends.
  start: async ({ start, desk: _ }, use) => use(start),
  asked: async ({ page }, use) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(nameOf(request)))
    await use(asked)
  },
})

/** A path, without the hash that the build gives to a file. */
function nameOf(request: Request): string {
  return new URL(request.url()).pathname.replace(/-[\w-]{8}(?=\.\w+$)/, '')
}

/** The outcomes of all lookups so far, by the audit. */
export function audited({ said }: Desk): string[] {
  const lines = said().split('\n')
  return lines.flatMap((line) => (line.includes('"event":"lookup"') ? [JSON.parse(line).outcome] : []))
}

export const heading = (page: Page) => page.locator('#root > main').getByRole('heading', { level: 1 })
