// Builds the pages that the product is held against, and serves them as well as a page can be served.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { createStream } from './streamed.js'

const sources = fileURLToPath(new URL('../floors/', import.meta.url))
const built = fileURLToPath(new URL('../../../dist/bench/', import.meta.url))

/** @param folder name of a folder in `e2e/bench/floors` */
export function buildFloor(folder) {
  return build({
    configFile: false,
    logLevel: 'error',
    root: sources + folder,
    plugins: [react()],
    build: { outDir: built + folder, emptyOutDir: true },
  })
}

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' }

/** Where a page's HTML gets its first answer from. */
const mark = '<!-- first answer -->'
const asks = `<script>
  globalThis.firstAnswer = fetch('/api/contacts/' + location.pathname.split('/').at(-1)).then((answer) => answer.json())
</script>`
const waits = `<script>
  globalThis.firstAnswer = new Promise((resolve) => { globalThis.answer = resolve })
</script>`

/** Every file in memory, compressed beforehand: names with a hash for ever, the HTML with an ETag. */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => extname(name) in types)
  return new Map(
    names.map((name) => {
      const content = readFileSync(`${folder}/${name}`, 'utf8').replace(mark, asks)
      const isPage = extname(name) === '.html'
      const headers = {
        'content-type': types[extname(name)],
        'content-encoding': 'br',
        vary: 'accept-encoding',
        'cache-control': isPage ? 'no-cache' : 'public, max-age=31536000, immutable',
        etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`,
      }
      return [`/${name}`, { headers, body: brotliCompressSync(content) }]
    }),
  )
}

/**
 * @param folder of a floor that is built
 * @param upstream where the page's server asks for the contact itself; otherwise the page does
 * @returns a server, not yet listening; whatever has no file is the page.
 */
export function createFloorServer(folder, upstream) {
  const files = filesIn(built + folder)
  const html = readFileSync(`${built + folder}/index.html`, 'utf8')
  const stream = upstream && createStream(html.replace(mark, waits), upstream)
  return createServer((request, response) => {
    const path = new URL(request.url, 'http://floor').pathname
    const isPage = extname(path) === ''
    if (isPage && stream) return stream(path, response)
    const file = files.get(isPage ? '/index.html' : path)
    if (!file) return response.writeHead(404).end()
    const isKnown = request.headers['if-none-match'] === file.headers.etag
    if (isKnown) response.writeHead(304, file.headers).end()
    else response.writeHead(200, { ...file.headers, 'content-length': file.body.length }).end(file.body)
  })
}
