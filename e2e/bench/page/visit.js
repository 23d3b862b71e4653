import { quiet } from './quiet.js'
import { prepareLink } from './ticket.js'
import { watchTraffic } from './traffic.js'
import { watchPage } from './watch.js'

const agent = { locale: 'en-GB', timezoneId: 'Europe/Kyiv', colorScheme: 'light' }

/** A slowed processor works all the time, so it is slowed only while something is measured. */
function slowDown(session, cpuTimes) {
  return session.send('Emulation.setCPUThrottlingRate', { rate: cpuTimes })
}

/** Opens a tab whose network is as narrow as the profile says. @param isLineModelled then the network is so by itself */
async function openTab(context, { bitsPerSecond }, isLineModelled) {
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  // The thread's own time, since other processes would count otherwise.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (!isLineModelled) {
    const bytesPerSecond = bitsPerSecond / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      // The relay takes the round trip: what the browser emulates would hide upstream's own time.
      latency: 0,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
  }
  return { tab, session }
}

/** Milliseconds that the page's main thread has worked so far, with script, style, layout and paint. */
async function workedFor(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

/** One load of the page from a link on another site: when the contact was on the screen, and what that took. */
async function load(context, { url, ticket, contact, profile, isLineModelled }) {
  const { tab, session } = await openTab(context, profile, isLineModelled)
  await tab.goto(ticket)
  await tab.evaluate(prepareLink, url)
  await tab.addInitScript(watchPage, contact)
  const traffic = await watchTraffic(session, new URL(url).origin)
  const isQuiet = await quiet()
  await slowDown(session, profile.cpuTimes)
  await Promise.all([tab.waitForURL(url, { waitUntil: 'commit' }), tab.keyboard.press('Enter')])
  const [answer, whole] = await tab.evaluate(() => globalThis.bench.shown)
  await traffic.settled()
  const worked = await workedFor(session)
  const { finished, layoutShift, longTasks } = await tab.evaluate(() => globalThis.bench)
  await slowDown(session, 1)
  const { settled, count } = traffic
  return {
    tab,
    session,
    settled,
    isQuiet,
    answer,
    whole,
    finished,
    worked,
    layoutShift,
    longTasks,
    traffic: count(whole),
  }
}

/** What can be written down of a load. */
function figuresOf({ tab, session, settled, ...figures }) {
  return figures
}

/** The next contact, inside of the page. @returns undefined for a page that knows no way to it */
async function openNext({ tab, session, settled }, next, { cpuTimes }) {
  const hasFunction = await tab.evaluate(() => 'openContact' in globalThis)
  const box = tab.getByRole('combobox', { name: 'Find a contact' })
  if (!hasFunction) {
    if ((await box.count()) === 0) return undefined
    await box.fill(String(next.id))
    await settled()
  }
  await tab.evaluate(
    ([next, hasFunction]) => {
      globalThis.bench.next = globalThis.bench.untilNext(next, hasFunction && (() => globalThis.openContact(next.id)))
    },
    [next, hasFunction],
  )
  await quiet()
  await slowDown(session, cpuTimes)
  await tab.keyboard.press('Enter')
  const [answer, whole] = await tab.evaluate(() => globalThis.bench.next)
  return { answer, whole }
}

/**
 * Opens the contact as somebody who has never been here, goes on to the next one, and comes back in another tab.
 * @param plan the page's `url`, the `ticket` that links to it, the `contact` that it shows, the `next` one if any, the
 * `profile`
 */
export async function visit(browser, plan) {
  const context = await browser.newContext(agent)
  try {
    const cold = await load(context, plan)
    const inView = await cold.tab.evaluate(
      (texts) => texts.every((choice) => choice.some(globalThis.bench.isInView)),
      plan.contact.answer,
    )
    const next = plan.next && (await openNext(cold, plan.next, plan.profile))
    await cold.tab.close()
    const warm = await load(context, plan)
    return { cold: figuresOf(cold), warm: figuresOf(warm), next, inView }
  } finally {
    await context.close()
  }
}

/** Opens the contact as somebody who has never been here, and nothing more. */
export async function visitOnce(browser, plan) {
  const context = await browser.newContext(agent)
  const cold = await load(context, plan)
  await context.close()
  return figuresOf(cold)
}
