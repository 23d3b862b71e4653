// Measures several ways to the same end in turn, so that whatever else the machine does meets all of them.
import { load, median, percentile } from './lookups.js'
import { cpuSeconds, rssMegabytes } from './processes.js'

/** One run through one way. */
async function run(name, { pid, port, requestsOf }, { parallel, latency, seconds }) {
  // It has idled while the others had their turn, and its heap was put away.
  await load({ port, requestsOf, parallel, seconds: 1, latency })
  const before = cpuSeconds(pid)
  const { times, errors, took } = await load({ port, requestsOf, parallel, seconds, latency })
  const cpu = before === undefined ? undefined : cpuSeconds(pid) - before
  if (Object.keys(errors).length > 0) {
    console.error(`Errors through ${name}:`, errors)
    process.exitCode = 1
  }
  return {
    count: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    perSecond: times.length / took,
    cpuMs: cpu && (cpu * 1000) / times.length,
    perCpuSecond: cpu && times.length / cpu,
    rss: rssMegabytes(pid),
  }
}

/**
 * @param ways each the `pid` and `port` of a server, and what is asked of it; one may be the `upstream` alone
 * @param plan how many `rounds` of how many `seconds`, how many `parallel`, and the upstream's `latency` (ms)
 * @returns medians of each way; what it adds to the upstream is one of the differences within a round
 */
export async function runInTurn(ways, plan) {
  const rounds = []
  for (let round = 0; round < plan.rounds; round += 1) {
    const results = {}
    for (const [name, way] of Object.entries(ways)) results[name] = await run(name, way, plan)
    rounds.push(results)
  }
  const of = (name, read) => median(rounds.map((results) => read(results[name], results.upstream)))
  return Object.fromEntries(
    Object.keys(ways).map((name) => [
      name,
      {
        count: rounds.reduce((sum, results) => sum + results[name].count, 0),
        p50: of(name, (own) => own.p50),
        p99: of(name, (own) => own.p99),
        addsP50: of(name, (own, upstream) => own.p50 - (upstream?.p50 ?? 0)),
        addsP99: of(name, (own, upstream) => own.p99 - (upstream?.p99 ?? 0)),
        perSecond: of(name, (own) => own.perSecond),
        cpuMs: of(name, (own) => own.cpuMs ?? Number.NaN),
        perCpuSecond: of(name, (own) => own.perCpuSecond ?? Number.NaN),
        rss: of(name, (own) => own.rss ?? Number.NaN),
      },
    ]),
  )
}
