// Prints what each library costs in a page of its own, in bytes as brotli sends them, beside what could stand in its place.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

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

async function sizeOf(code) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'page', resolveId: (id) => (id === 'page' ? id : null), load: (id) => (id === 'page' ? code : null) },
    ],
    build: { write: false, rolldownOptions: { input: 'page' } },
  })
  return brotliCompressSync(output[0].code).length
}

const sizes = {}
for (const [name, code] of Object.entries(pages)) sizes[name] = await sizeOf(code)
const base = sizes['react and react-dom']
console.log('\nLibraries, brotli bytes; all but the first without React')
console.table(
  Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, { bytes: size === base ? base : size - base }]),
  ),
)
const metadata = createRequire(import.meta.url).resolve('libphonenumber-js/metadata.max.json')
console.log(`All numbering plans with all kinds of numbers: ${brotliCompressSync(readFileSync(metadata)).length} bytes`)
