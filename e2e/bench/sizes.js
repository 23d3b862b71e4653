// Prints what the page loads, in bytes as brotli sends them: as it is, with other libraries, and by package.
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

/** What is exchanged in each variant; the first is the product. */
const variants = {
  'as it is': {},
  'with zod instead of zod/mini': { 'zod/mini': 'zod' },
}

async function buildWith(alias) {
  const { output } = await build({ logLevel: 'error', resolve: { alias }, build: { write: false, sourcemap: false } })
  return output.map((file) => ({ ...file, size: brotliCompressSync(file.code ?? file.source).length }))
}

function sizesOf(files) {
  const sum = (isCounted) => files.filter(isCounted).reduce((total, { size }) => total + size, 0)
  return {
    'JS before the first view': sum(({ isEntry }) => isEntry),
    'JS after it': sum(({ type, isEntry }) => type === 'chunk' && !isEntry),
    CSS: sum(({ fileName }) => fileName.endsWith('.css')),
  }
}

/** Each package's part of a chunk's brotli bytes, by its part of the chunk's characters before they are minified. */
function partsOf({ modules, size }) {
  const lengths = {}
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const name =
      id
        .split('/node_modules/')
        .at(-1)
        .match(/^(?:@[^/]+\/)?[^/]+/)?.[0] || 'our own code'
    const part = id.includes('/node_modules/') ? name : 'our own code'
    lengths[part] = (lengths[part] ?? 0) + renderedLength
  }
  const whole = Object.values(lengths).reduce((total, length) => total + length, 0)
  const rows = Object.entries(lengths).sort(([, a], [, b]) => b - a)
  return Object.fromEntries(
    rows.map(([name, length]) => [name, { 'about brotli bytes': Math.round((length / whole) * size) }]),
  )
}

const built = {}
for (const [name, alias] of Object.entries(variants)) built[name] = await buildWith(alias)

console.log('\nBrotli bytes')
console.table(Object.fromEntries(Object.entries(built).map(([name, files]) => [name, sizesOf(files)])))
for (const chunk of built['as it is'].filter(({ type }) => type === 'chunk')) {
  console.log(
    `\n${chunk.name}${chunk.isEntry ? ' (before the first view)' : ''}, ${chunk.size} brotli bytes, by package`,
  )
  console.table(partsOf(chunk))
}
