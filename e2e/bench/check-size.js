// Fails when the first load is over its budget, and says which module grew since the budget was last looked at.
// `npm run check:size -- --accept` takes the present sizes as those to compare with.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { refuseStaleBuild } from '../support/build-age.js'

refuseStaleBuild()

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const record = fileURLToPath(new URL('modules.json', import.meta.url))

/** KB (1,024 bytes) as brotli sends them. */
const budgets = {
  'JavaScript files before the whole contact is readable': 100,
  // With the outline, the rules of style for it, and what is said in two languages where the app cannot run.
  'the document of a contact, without its answer': 8,
  CSS: 8,
  'the whole first load': 185,
}

/** What a contact's page loads after its first view, by the beginning of the file's name. */
const later = ['plans-9', 'later-', 'delivery-']

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const [built, block] = readFileSync(`${dist}web/index.html`, 'utf8').match(
  /^.*?<script [^>]*id="paintings">(.*?)<\/script>/s,
)
const { head, outlines } = JSON.parse(block).en
// As the server sends it, but for a few attributes.
const html = built.slice(0, -block.length) + head + Object.values(outlines['live required']).join('')
const first = [
  ...html.matchAll(/<(?:script async type="module"|link rel="modulepreload")[^>]* (?:src|href)="\/([^"]+)"/g),
]
const files = first.map(([, file]) => file)
const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)].map(([, href]) => href)
const icon = html.match(/<link rel="icon" href="\/([^"]+)"/)[1]

const bytesOf = (file) => statSync(`${dist}web/${file}.br`).size
// A picture is compressed as it is.
const iconBytes = statSync(`${dist}web/${icon}`).size
const assets = readdirSync(`${dist}web/assets`).filter((file) => file.endsWith('.js'))
const sum = (list) => list.reduce((total, bytes) => total + bytes, 0)
const sent = brotliCompressSync(html).length
const css = sum(styles.map(bytesOf))
const rest = later.map((name) => {
  const file = assets.find((candidate) => candidate.startsWith(name))
  if (!file) throw new Error(`No file ${name}*.js is built: mend the list in e2e/bench/check-size.js`)
  return bytesOf(`assets/${file}`)
})
const sizes = {
  'JavaScript files before the whole contact is readable': sum(files.map(bytesOf)),
  'the document of a contact, without its answer': sent,
  CSS: css,
  'the whole first load': sent + sum(files.map(bytesOf)) + css + iconBytes + sum(rest),
}

const report = read(`${dist}modules.json`)
const modules = Object.assign({}, ...files.map((file) => report[file]))
if (process.argv.includes('--accept')) writeFileSync(record, `${JSON.stringify(modules, null, 2)}\n`)

const over = []
for (const [name, budget] of Object.entries(budgets)) {
  const kilobytes = sizes[name] / 1024
  if (kilobytes > budget) over.push(name)
  console.log(`${kilobytes > budget ? 'OVER' : 'ok  '} ${name}: ${kilobytes.toFixed(1)} of ${budget} KB`)
}

if (over.length > 0) {
  const before = read(record)
  const grown = Object.entries(modules)
    .map(([name, length]) => ({ name, by: length - (before[name] ?? 0), isNew: !(name in before) }))
    .filter(({ by }) => by > 0)
    .sort((one, other) => other.by - one.by)
  console.log('\nGrown since the sizes were last accepted, in characters before they are minified:')
  for (const { name, by, isNew } of grown.slice(0, 15)) console.log(`  +${by} ${name}${isNew ? ' (new)' : ''}`)
  console.log('\nLoad it after the first view (src/web/ui/load-after-paint.tsx), or take something else out.')
  process.exitCode = 1
}
