// Prints what each library costs in a page of its own, in bytes and until it has run, beside what could stand in its place.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { startBrowser } from './page/browser.js'
import { median } from './page/summary.js'

const react =
  "import { createRoot } from 'react-dom/client'; import { createElement } from 'react'; createRoot(document.body).render(createElement('p'));"
const use = (names, from) => `${react} import { ${names} } from '${from}'; window.used = [${names}];`

/** Each beside React, with what this project uses of it. */
const pages = {
  'react and react-dom': react,
  'react-router, declarative': use(
    'BrowserRouter, Routes, Route, Outlet, useParams, useLocation, useHref',
    'react-router',
  ),
  'react-router, data mode': use(
    'createBrowserRouter, RouterProvider, Outlet, useParams, useLocation, useHref',
    'react-router',
  ),
  'TanStack Query': use('QueryClient, QueryClientProvider, useQuery', '@tanstack/react-query'),
  'zod/mini': use('object, string, number, array, transform, pipe, safeParse', 'zod/mini'),
  zod: use('object, string, number, array, transform, pipe, safeParse', 'zod'),
  'libphonenumber-js, core': use('parsePhoneNumberWithError', 'libphonenumber-js/core'),
  'libphonenumber-js, min': use('parsePhoneNumberWithError', 'libphonenumber-js/min'),
  'libphonenumber-js, mobile': use('parsePhoneNumberWithError', 'libphonenumber-js/mobile'),
  'libphonenumber-js, max': use('parsePhoneNumberWithError', 'libphonenumber-js/max'),
}

async function bundle(code) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'page', resolveId: (id) => (id === 'page' ? id : null), load: (id) => (id === 'page' ? code : null) },
    ],
    build: { write: false, rolldownOptions: { input: 'page' } },
  })
  return output[0].code
}

/** Milliseconds until the code has been compiled and has run, in a page that has seen none of it before. */
async function timeOf(browser, code) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const ms = await page.evaluate(async (code) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
    const start = performance.now()
    await import(url)
    return performance.now() - start
  }, code)
  await context.close()
  return ms
}

const rounds = 9
const bundles = {}
for (const [name, code] of Object.entries(pages)) bundles[name] = await bundle(code)
const times = Object.fromEntries(Object.keys(bundles).map((name) => [name, []]))
const browser = await startBrowser()
// In turn, so that whatever else the machine does meets all of them. The first round does not count.
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, code] of Object.entries(bundles)) {
    const ms = await timeOf(browser, code)
    if (round > 0) times[name].push(ms)
  }
}
await browser.close()

const [base, ...others] = Object.entries(bundles).map(([name, code]) => ({
  name,
  bytes: brotliCompressSync(code).length,
  ms: median(times[name]),
}))
const rows = [
  base,
  ...others.map(({ name, bytes, ms }) => ({ name, bytes: bytes - base.bytes, ms: ms - base.ms })),
].map(({ name, bytes, ms }) => [name, { bytes, 'ms to run': ms.toFixed(1) }])
console.log(`\nLibraries: brotli bytes, and medians of ${rounds}; all but the first beyond React`)
console.table(Object.fromEntries(rows))
const metadata = createRequire(import.meta.url).resolve('libphonenumber-js/metadata.max.json')
console.log(`All numbering plans with all kinds of numbers: ${brotliCompressSync(readFileSync(metadata)).length} bytes`)
