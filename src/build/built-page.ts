import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'
import type { Plugin } from 'vite'

const name = 'virtual:built-page'

/** Offers the built page to the Worker, which has no disk: the text of `index.html`, and which files there are. */
export function builtPage(folder: string): Plugin {
  return {
    name: 'contact-desk:built-page',
    resolveId: { filter: { id: /^virtual:built-page$/ }, handler: () => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:built-page$/ },
      handler() {
        const index = join(folder, 'index.html')
        if (!existsSync(index)) this.error('The page is not built: run npm run build.')
        const html = readFileSync(index, 'utf8')
        return `export const html = ${JSON.stringify(html)}\nexport const files = ${JSON.stringify(filesIn(folder))}`
      },
    },
  }
}

function filesIn(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const isThere = new Set(names)
  return Object.fromEntries(
    names
      .filter((file) => statSync(join(folder, file)).isFile())
      .filter((file) => !isThere.has(file.replace(/\.(?:br|gz)$/, '')) || !/\.(?:br|gz)$/.test(file))
      .map((file) => {
        const hash = createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('base64url')
          .slice(0, 22)
        const compressed = [
          ...(isThere.has(`${file}.br`) ? ['br'] : []),
          ...(isThere.has(`${file}.gz`) ? ['gzip'] : []),
        ]
        return [
          `/${file.split(sep).join('/')}`,
          { type: getMimeType(file) ?? 'application/octet-stream', hash, compressed },
        ]
      }),
  )
}
