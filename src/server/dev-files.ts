import { statSync } from 'node:fs'
import { join } from 'node:path'
import { isPlainTarget } from './http/request-target.ts'

/** What the page is made of, besides the files of `public`. */
const ofThePage = /^\/(?:src\/(?:web|contract)|node_modules|@vite)\/|^\/@(?:react-refresh$|id\/__x00__)/

/**
 * What Vite is to be asked for instead of a request's target: the target itself where it is a part of the page, `/`
 * where it can only be an address of the page; nothing else is there. Vite would serve every file of the project: the
 * server's source, and copies of `.env`, and it finds files without their extension too.
 * @param root absolute path of the project
 */
export function devTarget(target: string, root: string): string | undefined {
  if (!isPlainTarget(target)) return undefined
  const path = decoded(target.split('?')[0] ?? '')
  if (path === undefined || !isPlainTarget(path) || path.includes('?')) return undefined
  const own = path.startsWith(`/@fs${root}/`) ? path.slice(`/@fs${root}`.length) : path
  if (ofThePage.test(own)) return hasHidden(own) ? undefined : target
  if (path.startsWith('/@') || hasHidden(path)) return undefined
  if (isFile(join(root, 'public', path))) return target
  return path === '/index.html' || isPageAddress(path, root) ? '/' : undefined
}

/** A name that begins with a dot or ends with a tilde, but for the folder of what Vite has made of packages. */
function hasHidden(path: string): boolean {
  return /\/\.|~(?:\/|$)/.test(path.replace('/node_modules/.vite/', '/node_modules/vite/'))
}

function isPageAddress(path: string, root: string): boolean {
  if (/^\/contacts\/[^/]*$/.test(path)) return true
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
