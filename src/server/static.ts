import { readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Session } from '#contract/session.ts'
import { createPage } from './page.ts'

/**
 * Serves the built page. An address without a file is the page's own to answer, unless it looks like a file.
 * @param root absolute path of the folder with `index.html`; files stand there compressed too, as `.br` and `.gz`
 */
export function createStatic(root: string, outline: Pick<Session, 'mode' | 'signIn'>): Hono {
  const page = createPage(readFileSync(`${root}/index.html`, 'utf8'), outline)

  return new Hono()
    .get('*', (context, next) => (isPageAddress(context.req.path) ? page(context) : next()))
    .use(async (context, next) => {
      await next()
      // What is not there now may be there after the next start.
      context.header('cache-control', context.res.status < 400 ? cachingOf(context.req.path) : 'no-store')
    })
    .use(etag())
    .use(async (context, next) => {
      await next()
      // Also where this client got the file as it is.
      if (context.res.ok) context.header('vary', 'accept-encoding')
    })
    .get('*', serveStatic({ root, precompressed: true }))
    .all('*', (context) => context.text('Not found', 404))
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
