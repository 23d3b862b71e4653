import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'
import type { Encoded } from '../http/encoding.ts'

/** A file of the page. */
export type PageFile = { bodies: Encoded; type: string; hash: string }

const compressed = /\.(?:br|gz)$/

/**
 * Reads all files below a folder, by their path in a URL. Nothing else can be served then, whatever is asked for.
 * @param root absolute path; files stand there compressed too, as `.br` and `.gz`
 * @param withSourceMaps whether source maps are among them
 */
export function readFiles(root: string, withSourceMaps: boolean): Map<string, PageFile> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const isThere = new Set(names)
  const read = (name: string) => new Uint8Array(readFileSync(join(root, name)))
  const files = new Map<string, PageFile>()
  for (const name of names) {
    if (compressed.test(name) && isThere.has(name.replace(compressed, ''))) continue
    if (name.endsWith('.map') && !withSourceMaps) continue
    if (!statSync(join(root, name)).isFile()) continue
    const bodies: Encoded = { identity: read(name) }
    if (isThere.has(`${name}.br`)) bodies.br = read(`${name}.br`)
    if (isThere.has(`${name}.gz`)) bodies.gzip = read(`${name}.gz`)
    const hash = createHash('sha256').update(bodies.identity).digest('base64url').slice(0, 22)
    files.set(`/${name.split(sep).join('/')}`, { bodies, type: getMimeType(name) ?? 'application/octet-stream', hash })
  }
  return files
}
