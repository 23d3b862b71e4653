import puppeteer, { type Browser, type KeyInput } from 'puppeteer-core'
import { type Engine, keysOf } from './engine.ts'

/** Nothing that Firefox does by itself: it would ask hosts of its own at every start. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
}

/** All that a page could keep is refused, as "block all cookies" in Firefox's settings does. */
export const blockAllCookies = { 'network.cookie.cookieBehavior': 2 }

/** Starts Firefox and speaks WebDriver BiDi to it. @param preferences of about:config */
export function launchFirefox(executablePath: string, preferences: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', ...quiet, ...preferences },
  })
}

/** Starts Firefox with one tab. @param preferences of about:config */
export async function startFirefox(executablePath: string, preferences: Record<string, unknown> = {}): Promise<Engine> {
  const browser = await launchFirefox(executablePath, preferences)
  const page = await browser.newPage()
  return {
    open: async (url) => void (await page.goto(url)),
    run: async (body) => JSON.parse(String(await page.evaluate(`JSON.stringify((() => {${body}})() ?? null)`))),
    press: async (...keys) => {
      for (const key of keys) {
        const held = keysOf(key) as KeyInput[]
        for (const one of held) await page.keyboard.down(one)
        for (const one of held.toReversed()) await page.keyboard.up(one)
      }
    },
    print: () => page.pdf({ format: 'A4', timeout: 60_000 }),
    close: () => browser.close(),
  }
}
