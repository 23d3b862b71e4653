// Prints what a lookup costs through Contact Desk, beside plain nginx where that is installed: the time that it adds to
// the upstream's own from 1 to 200 lookups at once, and how many it serves. Then what a page costs that brings its
// answers, beside one that asks for them; what counting in a Redis adds, where that is installed; and which of our targets
// all that meets.
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { hasNginx, hasRedis, ports, sharedSettings, startDesk, startNginx, startRedis, startUpstream } from './desk.js'
import { load } from './lookups.js'
import { printGrowth, printTargets, printThroughput, printViews, targetsOfLookups, targetsOfViews } from './report.js'
import { runInTurn } from './runs.js'
import { deskOf, views } from './views.js'

const parts = ['lookups', 'views', 'shared']
const number = (value) => ({ type: 'string', default: String(value) })
const { values } = parseArgs({
  options: { rounds: number(3), seconds: number(3), only: { type: 'string', multiple: true, default: parts } },
})
for (const part of values.only) if (!parts.includes(part)) throw new Error(`--only takes ${parts.join(', ')}`)
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)
/** Milliseconds that the upstream takes while added time is measured; with none, it is throughput. */
const latency = 50
const parallels = [1, 10, 50, 200]

/** As many as a process needs until the engine has compiled what it is going to compile. */
const warmUp = 20_000

/** Starts an upstream of this latency and the servers before it, and warms them up. */
async function withWays(latency, startMore, measure) {
  const ways = { upstream: { ...(await startUpstream(latency)), port: ports.upstream } }
  try {
    await startMore(ways)
    return await measure(ways)
  } finally {
    for (const way of Object.values(ways).reverse()) await way.stop()
  }
}

async function startProxies(ways) {
  if (hasNginx()) ways.nginx = { ...(await startNginx()), port: ports.nginx }
  ways.desk = { ...(await startDesk()), port: ports.desk }
  await load({ ...ways.desk, parallel: 50, lookups: warmUp })
}

/** A server for each kind of view, so that each has its own memory. */
async function startViews(ways) {
  for (const [name, requestsOf] of Object.entries(views)) {
    const port = ports[deskOf[name]]
    ways[name] = { ...(await startDesk(deskOf[name])), port, requestsOf }
    // Agents before have had the field definitions read.
    await fetch(`http://127.0.0.1:${port}/api/contacts/fields`)
    await load({ ...ways[name], parallel: 50, lookups: warmUp })
  }
}

async function measureLookups() {
  const growth = await withWays(latency, startProxies, async (ways) => {
    const table = {}
    for (const parallel of parallels) table[parallel] = await runInTurn(ways, { rounds, seconds, parallel, latency })
    return table
  })
  const throughput = await withWays(0, startProxies, (ways) =>
    runInTurn(ways, { rounds, seconds, parallel: 50, latency: 0 }),
  )
  console.log(`\nAn upstream that takes about ${latency} ms; times beyond that`)
  printGrowth(growth)
  console.log('An upstream that answers at once, 50 lookups at once')
  printThroughput(throughput)
  if (!hasNginx()) console.log('nginx is not installed: nothing to compare with.')
  return { growth, throughput, targets: targetsOfLookups(growth[50].desk, throughput) }
}

async function measureViews() {
  const plan = { rounds, seconds, parallel: 50, latency }
  const figures = await withWays(latency, startViews, (ways) => runInTurn(ways, plan))
  console.log(`\nViews of a contact, 50 at once, an upstream that takes about ${latency} ms; times beyond that`)
  printViews(figures)
  return { figures, targets: targetsOfViews(figures) }
}

/** The same server twice, one of which counts in a Redis. */
async function startShared(ways) {
  ways.desk = { ...(await startDesk()), port: ports.desk }
  ways.shared = { ...(await startDesk('desk2', sharedSettings)), port: ports.desk2 }
  for (const { port } of [ways.desk, ways.shared]) await load({ port, parallel: 50, lookups: warmUp })
  const { port } = ways.shared
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  if (!metrics.includes('contact_desk_shared_state{state="up"} 1')) throw new Error('Redis is not in use.')
}

async function measureShared() {
  if (!hasRedis()) return console.log('redis-server is not installed: what shared counters cost is not measured.')
  const redis = startRedis()
  try {
    return await withWays(latency, startShared, async (ways) => {
      const table = {}
      for (const parallel of [1, 50]) table[parallel] = await runInTurn(ways, { rounds, seconds, parallel, latency })
      console.log(
        `\nLookups counted in a Redis on this machine, an upstream that takes about ${latency} ms; times beyond that`,
      )
      printGrowth(table)
      return table
    })
  } finally {
    redis.stop()
  }
}

const results = {}
if (values.only.includes('lookups')) results.lookups = await measureLookups()
if (values.only.includes('views')) results.views = await measureViews()
if (values.only.includes('shared')) results.shared = await measureShared()
const targets = Object.values(results).flatMap((result) => result?.targets ?? [])
if (targets.length > 0) {
  console.log(`Targets; medians of ${rounds} rounds of ${seconds} s each`)
  printTargets(targets)
}

await mkdir('dist/bench', { recursive: true })
const text = JSON.stringify({ node: process.version, rounds, seconds, latency, ...results }, null, 2)
await writeFile('dist/bench/load.json', `${text}\n`)
console.log('All figures: dist/bench/load.json')
