import { statSync } from 'node:fs'
import { join } from 'node:path'
import { isContactPath } from '#contract/paths.ts'
import { isPlainTarget } from './http/request-target.ts'

/** What the page consists of, besides `public`. */
const ofThePage = /^\/(?:src\/(?:web|contract)|node_modules|@vite)\/|^\/@(?:react-refresh$|id\/__x00__)/

/** The page shows the version that stands there. */
const packageFile = '/package.json?import'

/**
 * What to request from Vite for a target: the target itself if the page needs it, `/` if it is an address of the page,
 * else nothing. Vite alone would serve every file of the project, such as copies of `.env`.
 * @param root absolute path of the project
 */
export function devTarget(target: string, root: string): string | undefined {
  if (target === packageFile) return target
  if (!isPlainTarget(target)) return undefined
  const path = decoded(target.split('?')[0] ?? '')
  if (path === undefined || !isPlainTarget(path) || path.includes('?')) return undefined
  const own = path.startsWith(`/@fs${root}/`) ? path.slice(`/@fs${root}`.length) : path
  if (ofThePage.test(own)) return hasHidden(own) ? undefined : target
  if (path.startsWith('/@') || hasHidden(path)) return undefined
  if (isFile(join(root, 'public', path))) return target
  return path === '/index.html' || isPageAddress(path, root) ? '/' : undefined
}

/** A dot file or an editor's backup; `.vite` holds the packages that Vite has bundled. */
function hasHidden(path: string): boolean {
  return /\/\.|~(?:\/|$)/.test(path.replace('/node_modules/.vite/', '/node_modules/vite/'))
}

function isPageAddress(path: string, root: string): boolean {
  if (isContactPath(path)) return true
  const [, first = ''] = path.split('/')
  return !/\.[a-z]\w*$/i.test(path) && (first === '' || !isThere(join(root, first)))
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
