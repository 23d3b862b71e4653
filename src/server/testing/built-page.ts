import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { createStatic } from '../page/static.ts'

export const outline = { mode: 'test', signIn: 'required' } as const

/** Writes a built page into a temporary folder; `secret.txt` beside it is not for the web. */
export function writeBuiltPage(html: string) {
  const folder = mkdtempSync(join(tmpdir(), 'contact-desk-'))
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for the web')
  writeFileSync(join(folder, 'web/index.html'), html)
  writeFileSync(join(folder, 'web/favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'web/assets/main-abc.js'), 'run()')
  writeFileSync(join(folder, 'web/assets/main-abc.js.br'), brotliCompressSync('run()'))
  writeFileSync(join(folder, 'web/assets/main-abc.js.gz'), gzipSync('run()'))
  writeFileSync(join(folder, 'web/assets/main-abc.js.map'), '{"version":3}')
  return { web: join(folder, 'web'), remove: () => rmSync(folder, { recursive: true }) }
}

/** Serves a built page. */
export function serveBuiltPage(html = '<html lang="en"><title>page</title>') {
  const { web, remove } = writeBuiltPage(html)
  const app = createStatic(web, outline)
  return {
    web,
    get: (path: string, method = 'GET', headers: Record<string, string> = {}) =>
      app.request(`http://localhost${path}`, { method, headers }),
    remove,
  }
}

export const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Uint8Array) => bytes }
