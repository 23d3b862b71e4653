// Prints how much memory the server holds after many lookups, and how that grows.
import { mkdir, writeFile } from 'node:fs/promises'
import { ports, startDesk, startUpstream } from './desk.js'
import { load } from './lookups.js'
import { rssMegabytes } from './processes.js'

/** So many, because each full collection moves the figure by more than what is looked for. */
const rounds = Number(process.argv[2] ?? 75)
const lookups = 10_000
/** Rounds after which the memory has to be below the target, and from which its growth is counted. */
const warm = 10
const target = { megabytes: 120, slope: 1 }

/** What the server says of itself, for where there is no /proc. */
async function memory(pid) {
  const text = await (await fetch(`http://127.0.0.1:${ports.desk}/metrics`)).text()
  const read = (name) => Number(new RegExp(`^${name} ([\\d.e+]+)`, 'm').exec(text)[1]) / 1e6
  return { rss: rssMegabytes(pid) ?? read('process_resident_memory_bytes'), heap: read('nodejs_heap_size_used_bytes') }
}

/** Of the line that fits the points best (least squares), per step. */
function slope(values) {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const over = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0)
  return over / values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
}

const upstream = await startUpstream(0)
const desk = await startDesk()
try {
  const points = [await memory(desk.pid)]
  console.log(`At the start: RSS ${points[0].rss.toFixed(1)} MB, heap ${points[0].heap.toFixed(1)} MB`)
  for (let round = 1; round <= rounds; round += 1) {
    const { errors } = await load({ port: ports.desk, parallel: 50, lookups })
    const { rss, heap } = await memory(desk.pid)
    points.push({ rss, heap })
    const trouble = Object.keys(errors).length > 0
    if (trouble) process.exitCode = 1
    console.log(
      `${round * lookups} lookups: RSS ${rss.toFixed(1)} MB, heap ${heap.toFixed(1)} MB`,
      trouble ? errors : '',
    )
  }
  const grows = (name) => slope(points.slice(warm).map((point) => point[name])) * (100_000 / lookups)
  const most = Math.max(...points.slice(0, warm + 1).map(({ rss }) => rss))
  const figures = { megabytes: most, slope: grows('rss'), heapSlope: grows('heap') }
  const said = (isMet) => (isMet ? 'ok' : 'missed')
  console.table([
    {
      target: `RSS under ${target.megabytes} MB up to ${warm * lookups} lookups`,
      figure: most.toFixed(1),
      '': said(most < target.megabytes),
    },
    {
      target: `RSS grows by less than ${target.slope} MB in 100,000 lookups after that`,
      figure: figures.slope.toFixed(2),
      '': said(figures.slope < target.slope),
    },
    { target: 'heap, the same', figure: figures.heapSlope.toFixed(2), '': '' },
  ])
  await mkdir('dist/bench', { recursive: true })
  await writeFile(
    'dist/bench/memory.json',
    `${JSON.stringify({ node: process.version, lookups, points, ...figures }, null, 2)}\n`,
  )
} finally {
  await desk.stop()
  await upstream.stop()
}
