import { test as base, expect } from 'playwright/test'
import { serverAt } from '../support/ports.js'
import { type OwnServer, startServer } from '../support/start-server.ts'
import type { Engine } from './engine.ts'
import type { Engines } from './find-engines.ts'
import { startFirefox } from './firefox.ts'
import { type Relay, startRelay } from './relay.ts'
import { startWebKit } from './webkit.ts'

export { expect }

export type EngineOptions = { engineName: 'firefox' | 'webkit' }

/** Contact Desk with the sandbox, and what stands between it and the browser. */
type Desk = { url: string; server: OwnServer; relay: Relay }

/** Where they are, or why they are not. */
export const engines = JSON.parse(process.env.CONTACT_DESK_ENGINES ?? '""') as Engines | string

const behind = serverAt(60)
const inFront = serverAt(61)
const driver = serverAt(62)

type Fixtures = EngineOptions & { engine: Engine; desk: Desk }

export const test = base.extend<object, Fixtures>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      if (typeof engines === 'string') throw new Error(engines)
      const { firefox, webkit } = engines
      const engine = engineName === 'firefox' ? await startFirefox(firefox) : await startWebKit(webkit, driver.port)
      await use(engine)
      await engine.close()
    },
    { scope: 'worker' },
  ],
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
    async ({}, use) => {
      const env = {
        AUTH_MODE: '',
        PUBLIC_URL: '',
        BSG_API_KEY: '',
        BSG_API_URL: '',
        HOST: '127.0.0.1',
        PORT: String(behind.port),
        LOG_LEVEL: 'info',
        SANDBOX_LATENCY: '5',
      }
      const server = await startServer(['dist/server/main.js'], `${behind.url}/readyz`, env)
      const relay = await startRelay(inFront.port, behind.url)
      await use({ url: inFront.url, server, relay })
      await relay.close()
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

// Before any browser would be started for it.
test.beforeEach(() => {
  test.skip(typeof engines === 'string', 'There is no Firefox and no WebKit here.')
})

/** Text of the first element of a kind, once and as long as there is one. */
export const textOf = (engine: Engine, selector: string) =>
  engine.run<string | null>(`return document.querySelector(${JSON.stringify(selector)})?.textContent`)

export const heading = (engine: Engine) => textOf(engine, 'h1')

/** Everything that can be read on the page. */
export const wholeText = (engine: Engine) => engine.run<string>('return document.body.innerText')

/** Waits until a contact is there, with what comes after its first view. */
export async function expectContact(engine: Engine, phone: string): Promise<void> {
  await expect.poll(() => heading(engine)).toBe(phone)
  await expect.poll(() => wholeText(engine)).toContain('Raw response')
}
