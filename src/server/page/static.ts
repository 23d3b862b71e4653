import { type Context, Hono } from 'hono'
import type { Session } from '#contract/session.ts'
import { answerEncoded } from '../http/encoding.ts'
import { readFiles } from './files.ts'
import { createPage } from './page.ts'

type Outline = Pick<Session, 'mode' | 'signIn'>

/**
 * Serves the built page, out of memory. An address without a file is the page's own to answer, unless it looks like a
 * file.
 * @param root absolute path of the folder with `index.html`
 * @param sourceMaps whether source maps are served too
 */
export function createStatic(root: string, outline: Outline, { sourceMaps = false } = {}): Hono {
  const files = readFiles(root, sourceMaps)
  const page = createPage(new TextDecoder().decode(files.get('/index.html')?.bodies.identity), outline)

  const notFound = (context: Context) => {
    // What is not there now may be there after the next start.
    context.header('cache-control', 'no-store')
    return context.text('Not found', 404)
  }

  return new Hono()
    .get('*', (context) => {
      const { path } = context.req
      if (isPageAddress(path)) return page(context)
      const file = files.get(path)
      if (!file) return notFound(context)
      context.header('cache-control', cachingOf(path))
      if (files.has(`${path}.map`)) context.header('sourcemap', `${path}.map`)
      return answerEncoded(context, file.bodies, file)
    })
    .all('*', notFound)
}

function cachingOf(path: string): string {
  // The names of assets change with their content; icons and robots.txt have the same name whatever they hold.
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
}

function isPageAddress(path: string): boolean {
  if (path === '/index.html') return true
  if (/^\/(?:api|auth|assets)(?:\/|$)/.test(path)) return false
  // Whatever stands where an ID should is for the page to refuse in words.
  return /^\/contacts\/[^/]*$/.test(path) || !/\.[a-z]\w*$/i.test(path)
}
