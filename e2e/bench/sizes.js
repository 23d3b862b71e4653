// Prints what the first view of the page loads, in bytes as brotli sends them, as it is and with other libraries.
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

/** What is exchanged in each variant; the first is the product. */
const variants = [
  { name: 'as it is', alias: {} },
  { name: 'with zod instead of zod/mini', alias: { 'zod/mini': 'zod' } },
  { name: 'with libphonenumber-js/mobile', alias: { 'libphonenumber-js/min': 'libphonenumber-js/mobile' } },
  { name: 'with libphonenumber-js/max', alias: { 'libphonenumber-js/min': 'libphonenumber-js/max' } },
]

/** @returns {Promise<{ first: number, later: number, css: number }>} brotli bytes */
async function sizesOf(alias) {
  const result = await build({ logLevel: 'error', resolve: { alias }, build: { write: false, sourcemap: false } })
  const sizes = { first: 0, later: 0, css: 0 }
  for (const file of result.output) {
    const size = brotliCompressSync(file.type === 'chunk' ? file.code : file.source).length
    if (file.fileName.endsWith('.css')) sizes.css += size
    else if (file.type === 'chunk') sizes[file.isEntry ? 'first' : 'later'] += size
  }
  return sizes
}

const rows = []
for (const { name, alias } of variants) {
  const { first, later, css } = await sizesOf(alias)
  rows.push({ name, first, later, css })
}
const [product] = rows
console.log('\nBrotli bytes: JavaScript before the first view, JavaScript after it, CSS')
console.table(
  Object.fromEntries(
    rows.map(({ name, first, later, css }) => [
      name,
      { first, 'first, ratio': (first / product.first).toFixed(2), later, css },
    ]),
  ),
)
