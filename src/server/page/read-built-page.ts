import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltPage, readFiles } from './files.ts'
import { readKeptAssets } from './kept-assets.ts'

/** Reads the page into memory. @param root absolute path of the folder with `index.html`, without links */
export function readBuiltPage(root: string, withSourceMaps: boolean): BuiltPage {
  const own = readFiles(root, withSourceMaps)
  const files = new Map([...readKeptAssets(root, own, withSourceMaps), ...own])
  return { html: readFileSync(join(root, 'index.html'), 'utf8'), files }
}
