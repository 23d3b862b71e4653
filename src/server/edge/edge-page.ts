import { files, html } from 'virtual:built-page'
import type { Body } from '../http/encoding.ts'
import type { BuiltPage, PageFile } from '../page/files.ts'
import type { Fetcher } from './platform.ts'

const suffixes = { br: '.br', gzip: '.gz' }

/** The page in the Worker, its files by the platform: the build has written down which there are. */
export function createEdgePage(assets: Fetcher, withSourceMaps: boolean): BuiltPage {
  const open =
    (path: string): Body =>
    async () => {
      const { ok, status, body } = await assets.fetch(`http://assets${path}`)
      if (!ok) throw new Error(`asset ${status}`)
      return body
    }
  const entries = Object.entries(files)
    .filter(([path]) => withSourceMaps || !path.endsWith('.map'))
    .map(([path, { type, hash, compressed }]): [string, PageFile] => {
      const smaller = compressed.map((encoding) => [encoding, open(path + suffixes[encoding])])
      return [path, { type, hash, bodies: { identity: open(path), ...Object.fromEntries(smaller) } }]
    })
  return { html, files: new Map(entries) }
}
