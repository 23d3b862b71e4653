import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { quiet } from './quiet.js'
import { prepareLink } from './ticket.js'
import { watchPage } from './watch.js'

async function importEngine(name) {
  const file = fileURLToPath(new URL(`../../engines/${name}.ts`, import.meta.url))
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module
}

/** Starts the Firefox of the tests. @returns undefined where there is none */
export async function startFirefox() {
  const { findFirefox } = await importEngine('find-engines')
  const path = findFirefox()
  if (path === undefined) return undefined
  const { launchFirefox } = await importEngine('firefox')
  return launchFirefox(path)
}

/** One load of the page from a link on another site. @returns when the contact was on the screen */
async function load(context, { url, ticket, contact }) {
  const tab = await context.newPage()
  await tab.goto(ticket)
  await tab.evaluate(prepareLink, url)
  await tab.evaluateOnNewDocument(watchPage, contact)
  const isQuiet = await quiet()
  await Promise.all([tab.waitForNavigation({ waitUntil: 'domcontentloaded' }), tab.keyboard.press('Enter')])
  const [answer, whole] = await tab.evaluate(() => globalThis.bench.shown)
  const inView = await tab.evaluate(
    (texts) => texts.every((choice) => choice.some(globalThis.bench.isInView)),
    contact.answer,
  )
  await tab.close()
  return { isQuiet, answer, whole, inView }
}

/** Opens the contact as somebody who has never been here, and once more in another tab. */
export async function visitFirefox(browser, plan) {
  const context = await browser.createBrowserContext()
  try {
    const cold = await load(context, plan)
    const warm = await load(context, plan)
    return { cold, warm, inView: cold.inView }
  } finally {
    await context.close()
  }
}
