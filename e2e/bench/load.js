// Prints what a lookup costs through Contact Desk, beside plain nginx where that is installed: the time that it adds to
// the upstream's own from 1 to 200 lookups at once, and how many it serves; and which of our targets that meets.
import { mkdir, writeFile } from 'node:fs/promises'
import { hasNginx, ports, startDesk, startNginx, startUpstream } from './desk.js'
import { load, median, percentile } from './lookups.js'
import { cpuSeconds, rssMegabytes } from './processes.js'
import { names, printGrowth, printTargets, printThroughput, targetsOf } from './report.js'

const rounds = Number(process.argv[2] ?? 3)
const seconds = Number(process.argv[3] ?? 3)
/** Milliseconds that the upstream takes while added time is measured; with none, it is throughput. */
const latency = 50
const parallels = [1, 10, 50, 200]

/** As many as a process needs until the engine has compiled what it is going to compile. */
const warmUp = 20_000

/** Starts everything before an upstream of this latency, and warms it up. */
async function withServers(latency, measure) {
  const upstream = await startUpstream(latency)
  const ways = { upstream }
  try {
    if (hasNginx()) ways.nginx = await startNginx()
    ways.desk = await startDesk()
    await load({ port: ports.desk, parallel: 50, lookups: warmUp })
    return await measure(ways)
  } finally {
    for (const way of Object.values(ways).reverse()) await way.stop()
  }
}

/** One run through one way. */
async function run(way, { pid }, parallel, latency) {
  // It has idled while the others had their turn, and its heap was put away.
  await load({ port: ports[way], parallel, seconds: 1, latency })
  const before = cpuSeconds(pid)
  const { times, errors, took } = await load({ port: ports[way], parallel, seconds, latency })
  const cpu = before === undefined ? undefined : cpuSeconds(pid) - before
  if (Object.keys(errors).length > 0) {
    console.error(`Errors through ${names[way]}:`, errors)
    process.exitCode = 1
  }
  return {
    lookups: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    perSecond: times.length / took,
    cpuMs: cpu && (cpu * 1000) / times.length,
    perCpuSecond: cpu && times.length / cpu,
    rss: rssMegabytes(pid),
  }
}

/** All ways one after the other, and that several times, so that whatever else the machine does meets all of them. */
async function interleaved(ways, parallel, latency) {
  const runs = []
  for (let round = 0; round < rounds; round += 1) {
    const results = {}
    for (const [way, process] of Object.entries(ways)) results[way] = await run(way, process, parallel, latency)
    runs.push(results)
  }
  const of = (way, read) => median(runs.map((results) => read(results[way], results.upstream)))
  return Object.fromEntries(
    Object.keys(ways).map((way) => [
      way,
      {
        lookups: runs.reduce((sum, results) => sum + results[way].lookups, 0),
        p50: of(way, (own) => own.p50),
        p99: of(way, (own) => own.p99),
        addsP50: of(way, (own, upstream) => own.p50 - upstream.p50),
        addsP99: of(way, (own, upstream) => own.p99 - upstream.p99),
        perSecond: of(way, (own) => own.perSecond),
        cpuMs: of(way, (own) => own.cpuMs ?? Number.NaN),
        perCpuSecond: of(way, (own) => own.perCpuSecond ?? Number.NaN),
        rss: of(way, (own) => own.rss ?? Number.NaN),
      },
    ]),
  )
}

const growth = await withServers(latency, async (ways) => {
  const table = {}
  for (const parallel of parallels) table[parallel] = await interleaved(ways, parallel, latency)
  return table
})
const throughput = await withServers(0, (ways) => interleaved(ways, 50, 0))

console.log(
  `\nAn upstream that takes about ${latency} ms; times beyond that; medians of ${rounds} rounds of ${seconds} s each`,
)
printGrowth(growth)
console.log('An upstream that answers at once, 50 lookups at once')
printThroughput(throughput)
const targets = targetsOf(growth[50].desk, throughput)
printTargets(targets)

if (!hasNginx()) console.log('nginx is not installed: nothing to compare with.')
await mkdir('dist/bench', { recursive: true })
await writeFile(
  'dist/bench/load.json',
  `${JSON.stringify({ node: process.version, rounds, seconds, latency, growth, throughput, targets }, null, 2)}\n`,
)
console.log('All figures: dist/bench/load.json')
