import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type PageFile, readFiles } from './files.ts'

/**
 * Reads the assets of the builds that lie beside this one: a document that another version has sent names them. Only
 * `npm run build` makes such builds; their other files are nobody's business.
 * @param webFolder absolute path of this build's page, without links
 */
export function readKeptAssets(webFolder: string, own: Map<string, PageFile>, withSourceMaps: boolean) {
  const build = dirname(webFolder)
  const builds = dirname(build)
  const kept = new Map<string, PageFile>()
  if (basename(builds) !== 'builds') return kept
  const isNew = (path: string) => path.startsWith('/assets/') && !own.has(path) && !kept.has(path)
  const others = readdirSync(builds).filter((name) => !name.startsWith('.') && name !== basename(build))
  for (const name of others) {
    try {
      const files = readFiles(join(builds, name, 'web'), withSourceMaps, isNew)
      for (const [path, file] of files) kept.set(path, file)
    } catch {
      // A build that has just ended removes the oldest ones.
    }
  }
  return kept
}
