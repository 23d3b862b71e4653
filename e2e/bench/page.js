// Prints how long an agent waits for a contact, beside pages that do nothing but show one. See docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { readArguments } from './page/arguments.js'
import { startBrowser } from './page/browser.js'
import { createCertificate } from './page/certificate.js'
import { readContact, readProtection, usualIds } from './page/contacts.js'
import { startDesk, startOneApi, urlOf } from './page/desk.js'
import { buildFloor } from './page/floors.js'
import { latency, profiles } from './page/profiles.js'
import { startStand } from './page/stand.js'
import { loadRows, names, summarise, timeRows } from './page/summary.js'
import { judge, targetRows } from './page/targets.js'
import { visit } from './page/visit.js'
import { isThere } from './page/without.js'

const file = fileURLToPath(new URL('../../dist/bench/page.json', import.meta.url))
const options = readArguments(process.argv.slice(2))
const product = { origin: urlOf('desk'), path: '/contacts/<id>' }
const pages = [
  { name: names.floor, folder: 'html', path: product.path },
  { name: names.early, folder: 'react-early', path: product.path },
  { name: names.react, folder: 'react', path: product.path },
  { name: names.product, ...product },
  ...options.without.map((thing) => ({ name: `without ${thing}`, ...product, without: [thing] })),
  ...options.also,
].map((page) => ({ ...page, api: urlOf('desk') }))

/** All pages, one after the other and each round beginning with another one, so that no change of the machine is one page's. */
async function measure(browser, profile, certificate, [contact, next]) {
  const settings = { headers: await readProtection(), profile: profiles[profile], certificate }
  const stand = await startStand({ pages, ...settings })
  const visits = Object.fromEntries(pages.map(({ name }) => [name, []]))
  // The first round warms the servers up and does not count.
  for (let round = 0; round <= options.rounds; round += 1) {
    for (let turn = 0; turn < pages.length; turn += 1) {
      const at = (round + turn) % pages.length
      const { name, path } = pages[at]
      const url = stand.origins[at] + path.replace('<id>', contact.id)
      const isLineModelled = certificate !== undefined
      const result = await visit(browser, { url, contact, next, profile: settings.profile, isLineModelled })
      const { strangers } = result.cold.traffic
      if (strangers.length > 0) throw new Error(`${name} asks other origins: ${strangers.join(', ')}`)
      if (!result.inView) throw new Error(`${name} has the contact where nobody sees it without scrolling`)
      if (round > 0) visits[name].push(result)
    }
  }
  await stand.end()
  return visits
}

await Promise.all(['html', 'react-early', 'react'].map(buildFloor))
const ends = [await startOneApi(latency)]
try {
  ends.unshift(await startDesk())
  const contacts = await Promise.all(usualIds.map(readContact))
  for (const thing of options.without) {
    if (!(await isThere(thing, `${urlOf('desk')}/contacts/${contacts[0].id}`)))
      console.log(`There is no ${thing} here.`)
  }
  const certificate = options.isLineModelled ? createCertificate() : undefined
  const browser = await startBrowser(certificate && [certificate.browserArgument])
  ends.unshift(() => browser.close())
  const visits = {}
  for (const profile of options.profiles) visits[profile] = await measure(browser, profile, certificate, contacts)

  const summaries = Object.fromEntries(
    Object.entries(visits).map(([profile, pages]) => [
      profile,
      Object.fromEntries(Object.entries(pages).map(([name, each]) => [name, summarise(each, profile)])),
    ]),
  )
  const targets = options.isLineModelled ? [] : judge(summaries)
  const line = options.isLineModelled ? 'HTTP/2 over a modelled line' : 'network emulated by the browser'
  console.log(`\nMedians of ${options.rounds}; upstream takes ${latency} ms; ${line}`)
  console.log('\nThe answer on the screen: phone and HLR status')
  console.table(timeRows(summaries, 'answer'))
  console.log('\nThe whole contact on the screen: with its groups and fields')
  console.table(timeRows(summaries, 'whole'))
  const all = Object.values(visits).flatMap((pages) => Object.values(pages).flat())
  const busy = all.flatMap(({ cold, warm }) => [cold, warm]).filter(({ isQuiet }) => !isQuiet).length
  if (busy > 0) console.log(`${busy} of ${all.length * 2} loads began while the machine was busy with something else.`)
  console.log('\nWhat the first load brings')
  console.table(loadRows(summaries))
  if (targets.length > 0) {
    console.log('\nTargets')
    console.table(targetRows(targets))
  }
  mkdirSync(new URL('.', `file://${file}`), { recursive: true })
  const machine = { node: process.version, browser: browser.version(), cpu: cpus()[0]?.model, cpus: cpus().length }
  writeFileSync(file, `${JSON.stringify({ options, machine, summaries, targets, visits }, null, 1)}\n`)
} finally {
  for (const end of ends) await end()
}
