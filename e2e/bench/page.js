// Prints how long an agent waits for a contact, beside pages that do nothing but show one. See docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { readArguments } from './page/arguments.js'
import { startBrowser } from './page/browser.js'
import { createCertificate } from './page/certificate.js'
import { readContact, readProtection, usualIds } from './page/contacts.js'
import { startDesk, startOneApi, startOtherBuild, upstream, urlOf } from './page/desk.js'
import { startFirefox, visitFirefox } from './page/firefox.js'
import { buildFloor } from './page/floors.js'
import { latency, profiles } from './page/profiles.js'
import { visitInTurn } from './page/rounds.js'
import { startStand } from './page/stand.js'
import { loadRows, names, summarise, summariseAnswers, timeRows } from './page/summary.js'
import { judge, targetRows } from './page/targets.js'
import { visit } from './page/visit.js'
import { isThere } from './page/without.js'

const file = fileURLToPath(new URL('../../dist/bench/page.json', import.meta.url))
const options = readArguments(process.argv.slice(2))
const { rounds, line } = options
const lines = {
  emulated: 'network emulated by the browser',
  h2: 'HTTP/2 over a modelled line',
  h1: 'HTTP/1.1 over a modelled line, and this machine’s processor',
}

/** Visits all pages at all places. @returns the visits by place and page */
async function measure(pages, settings, visit) {
  const visits = {}
  for (const name of options.profiles) {
    const profile = profiles[name]
    const stand = await startStand({ pages, protection: await readProtection(), profile, ...settings })
    visits[name] = await visitInTurn({ pages, rounds, stand, contact, profile }, visit)
    await stand.end()
  }
  return visits
}

function summariseAll(visits, summariseOne) {
  const places = Object.entries(visits).map(([profile, pages]) => {
    const summaries = Object.entries(pages).map(([name, each]) => [name, summariseOne(each, profile)])
    return [profile, Object.fromEntries(summaries)]
  })
  return Object.fromEntries(places)
}

function print(title, rows) {
  console.log(`\n${title}`)
  console.table(rows)
}

function printHead(browser, line) {
  console.log(`\n${browser}: medians of ${rounds}; upstream takes ${latency} ms; ${lines[line]}`)
}

function countBusy(visits) {
  const loads = Object.values(visits).flatMap((pages) => Object.values(pages).flat())
  const busy = loads.flatMap(({ cold, warm }) => [cold, warm]).filter(({ isQuiet }) => !isQuiet).length
  if (busy > 0)
    console.log(`${busy} of ${loads.length * 2} loads began while the machine was busy with something else.`)
}

/** Chromium, for all that there is to see. */
async function measureChromium(pages) {
  const certificate = line === 'h2' ? createCertificate() : undefined
  const browser = await startBrowser(certificate && [certificate.browserArgument])
  ends.unshift(() => browser.close())
  const isLineModelled = line !== 'emulated'
  const visits = await measure(pages, { line, certificate }, (plan) =>
    visit(browser, { ...plan, next, isLineModelled }),
  )
  const summaries = summariseAll(visits, summarise)
  printHead(`Chromium ${browser.version()}`, line)
  print('The answer on the screen: phone and HLR status', timeRows(summaries, 'answer'))
  print('The whole contact on the screen: with its groups and fields', timeRows(summaries, 'whole'))
  countBusy(visits)
  print('What the first load brings', loadRows(summaries))
  return { summaries, visits, targets: judge(summaries, line) }
}

/** Firefox, whose network nobody can emulate, for the answer. */
async function measureFirefox(pages) {
  const browser = await startFirefox()
  if (!browser) return console.log('There is no Firefox here: only Chromium is measured.')
  ends.unshift(() => browser.close())
  const visits = await measure(pages, { line: 'h1' }, (plan) => visitFirefox(browser, plan))
  const summaries = summariseAll(visits, summariseAnswers)
  printHead(await browser.version(), 'h1')
  print('The answer on the screen', timeRows(summaries, 'answer'))
  countBusy(visits)
  return { summaries, visits, targets: judge(summaries, 'firefox') }
}

await Promise.all(['html', 'stack'].map(buildFloor))
const ends = [await startOneApi(latency)]
let contact
let next
try {
  ends.unshift(await startDesk())
  ;[contact, next] = await Promise.all(usualIds.map(readContact))
  const product = { origin: urlOf('desk'), path: '/contacts/<id>' }
  const pages = [
    { name: names.floor, folder: 'html' },
    { name: names.streamedFloor, folder: 'html', upstream },
    { name: names.stack, folder: 'stack' },
    { name: names.streamedStack, folder: 'stack', upstream },
    { name: names.product, ...product },
    ...options.without.map((thing) => ({ name: `without ${thing}`, ...product, without: [thing] })),
    ...options.also,
  ].map((page) => ({ path: product.path, api: urlOf('desk'), ...page }))
  for (const [place, { name, folder }] of options.builds.entries()) {
    const { origin, stop } = await startOtherBuild(folder, place)
    ends.unshift(stop)
    pages.push({ name, path: product.path, origin, api: origin })
  }
  for (const thing of options.without) {
    if (!(await isThere(thing, `${urlOf('desk')}/contacts/${contact.id}`))) console.log(`There is no ${thing} here.`)
  }

  const results = {}
  if (options.browsers.includes('chromium')) results.chromium = await measureChromium(pages)
  if (options.browsers.includes('firefox') && line === 'emulated') results.firefox = await measureFirefox(pages)
  print('Targets', targetRows(Object.values(results).flatMap((result) => result?.targets ?? [])))
  mkdirSync(new URL('.', `file://${file}`), { recursive: true })
  const machine = { node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length }
  writeFileSync(file, `${JSON.stringify({ options, machine, ...results }, null, 1)}\n`)
} finally {
  for (const end of ends) await end()
}
