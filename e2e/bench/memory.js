// Prints how the server's memory grows over a long load: the slope after it has warmed up.
import { startDesk, startOneApi, urlOf } from './desk.js'
import { load } from './lookups.js'

const rounds = Number(process.argv[2] ?? 12)
const seconds = 10

async function memory() {
  const text = await (await fetch(`${urlOf('desk')}/metrics`)).text()
  const read = (name) => Number(new RegExp(`^${name} ([\\d.e+]+)`, 'm').exec(text)[1]) / 1024 / 1024
  return { rss: read('process_resident_memory_bytes'), heap: read('nodejs_heap_size_used_bytes') }
}

/** Of the line that fits the points best (least squares), per step. */
function slope(values) {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const over = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0)
  return over / values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
}

const ends = [await startOneApi(0)]
ends.unshift(await startDesk())
try {
  const points = []
  let lookups = 0
  for (let round = 0; round < rounds; round += 1) {
    const { times, errors } = await load({ url: urlOf('desk'), parallel: 50, seconds })
    lookups += times.length
    const { rss, heap } = await memory()
    points.push({ rss, heap })
    console.log(
      `${(round + 1) * seconds} s: ${lookups} lookups, RSS ${rss.toFixed(1)} MiB, heap ${heap.toFixed(1)} MiB`,
      Object.keys(errors).length ? errors : '',
    )
  }
  // The first third is warming up.
  const warm = points.slice(Math.floor(rounds / 3))
  const perMinute = (name) => (slope(warm.map((point) => point[name])) * (60 / seconds)).toFixed(2)
  console.log(`Slope after warming up: RSS ${perMinute('rss')} MiB, heap ${perMinute('heap')} MiB a minute`)
} finally {
  for (const end of ends) await end()
}
