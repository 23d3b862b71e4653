import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'
import type { Body, Encoded } from '../http/encoding.ts'

export type PageFile = { bodies: Encoded<Body>; type: string; hash: string }

/** What the build has made of the page. */
export type BuiltPage = {
  /** The text of `index.html`. */
  html: string
  /** By URL path. */
  files: ReadonlyMap<string, PageFile>
}

const compressed = /\.(?:br|gz)$/

/**
 * Reads all files of a folder into memory, by URL path; nothing else can be served.
 * @param root absolute path; the build puts `.br` and `.gz` beside each file
 * @param isWanted whether a file is read, by its URL path
 */
export function readFiles(
  root: string,
  withSourceMaps: boolean,
  isWanted: (path: string) => boolean = () => true,
): Map<string, PageFile> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const isThere = new Set(names)
  const read = (name: string) => new Uint8Array(readFileSync(join(root, name)))
  const files = new Map<string, PageFile>()
  for (const name of names) {
    if (compressed.test(name) && isThere.has(name.replace(compressed, ''))) continue
    if (name.endsWith('.map') && !withSourceMaps) continue
    const path = `/${name.split(sep).join('/')}`
    if (!isWanted(path)) continue
    if (!statSync(join(root, name)).isFile()) continue
    const bodies: Encoded = { identity: read(name) }
    if (isThere.has(`${name}.br`)) bodies.br = read(`${name}.br`)
    if (isThere.has(`${name}.gz`)) bodies.gzip = read(`${name}.gz`)
    const hash = createHash('sha256').update(bodies.identity).digest('base64url').slice(0, 22)
    files.set(path, { bodies, type: getMimeType(name) ?? 'application/octet-stream', hash })
  }
  return files
}
