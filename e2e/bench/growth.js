// Prints how the page's cost grows with what a contact and its account hold, beside the hand-written page.

import { startBrowser } from './page/browser.js'
import { readContact, readProtection, usualIds } from './page/contacts.js'
import { startDesk, startOneApi, urlOf } from './page/desk.js'
import { buildFloor } from './page/floors.js'
import { latency, profiles } from './page/profiles.js'
import { startStand } from './page/stand.js'
import { median } from './page/summary.js'
import { visitOnce } from './page/visit.js'

const rounds = Number(process.argv[2] ?? 5)
const profileName = process.argv[3] ?? 'office'
const profile = profiles[profileName]
if (!profile) throw new Error(`There is no profile ${profileName}, only ${Object.keys(profiles).join(', ')}`)

/** IDs of the sandbox, and whose account they are looked at in. */
const cases = {
  'a dozen fields, four groups': { id: usualIds[0], desk: 'desk' },
  '200 fields': { id: 248453107, desk: 'desk' },
  '100 groups': { id: 248453399, desk: 'desk' },
  'both, and a word of 5,000 letters': { id: 248453210, desk: 'desk' },
  'a dozen fields, 1,000 defined': { id: usualIds[0], desk: 'largeDesk' },
}

const ends = []
try {
  ends.unshift(await startOneApi(latency), await startOneApi(latency, 'largeOneApi', 1000))
  ends.unshift(await startDesk(), await startDesk('largeDesk', 'largeOneApi'))
  await buildFloor('html')
  const pages = ['desk', 'largeDesk'].flatMap((desk) => [
    { folder: 'html', api: urlOf(desk) },
    { origin: urlOf(desk), api: urlOf(desk) },
  ])
  const stand = await startStand({ pages, protection: await readProtection(), profile, line: 'emulated' })
  ends.unshift(stand.end)
  const [floor, desk, largeFloor, largeDesk] = stand.origins
  const origins = { desk: { floor, page: desk }, largeDesk: { floor: largeFloor, page: largeDesk } }
  const browser = await startBrowser()
  ends.unshift(() => browser.close())

  const loads = []
  // The first round warms the servers up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { id, desk }] of Object.entries(cases)) {
      const contact = await readContact(id)
      for (const [page, origin] of Object.entries(origins[desk])) {
        const figures = await visitOnce(browser, {
          url: `${origin}/contacts/${id}`,
          ticket: stand.ticket,
          contact,
          profile,
        })
        if (round > 0) loads.push({ name, page, ...figures })
      }
    }
  }

  const rows = Object.keys(cases).map((name) => {
    const of = (page, read) => median(loads.filter((load) => load.name === name && load.page === page).map(read))
    const times = { floor: of('floor', ({ answer }) => answer), page: of('page', ({ answer }) => answer) }
    return [
      name,
      {
        'floor ms': times.floor.toFixed(0),
        'answer ms': times.page.toFixed(0),
        '× floor': (times.page / times.floor).toFixed(2),
        'whole ms': of('page', ({ whole }) => whole).toFixed(0),
        'the floor’s whole': of('floor', ({ whole }) => whole).toFixed(0),
        'finished ms': of('page', ({ finished }) => finished).toFixed(0),
        'main thread ms': of('page', ({ worked }) => worked).toFixed(0),
        'the floor’s work': of('floor', ({ worked }) => worked).toFixed(0),
        'longest task ms': of('page', ({ longTasks }) => Math.max(0, ...longTasks)).toFixed(0),
        'all KB': (of('page', ({ traffic }) => traffic.all) / 1024).toFixed(1),
      },
    ]
  })
  console.log(`\nFirst load of contacts of all sizes, ${profileName}, median of ${rounds}`)
  console.table(Object.fromEntries(rows))
} finally {
  for (const end of ends) await end()
}
