import { readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Session } from '#contract/session.ts'

/** Nothing but our own files runs, no text becomes a script, and nobody is sent or framed anything. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Not even a policy that makes trusted types from texts.
  "trusted-types 'none'",
].join('; ')

/**
 * Serves the built page. An address without a file is the page's own to answer, unless it looks like a file.
 * @param root absolute path of the folder with `index.html`
 * @param session written into the page: whose data it shows and whether agents sign in, so that it has the right
 * outline before anything else is loaded
 */
export function createStatic(root: string, { mode, signIn }: Pick<Session, 'mode' | 'signIn'>): Hono {
  const page = readFileSync(`${root}/index.html`, 'utf8').replace(
    '<html ',
    `<html data-mode="${mode}" data-sign-in="${signIn}" `,
  )

  return new Hono()
    .use(compress())
    .use(async (context, next) => {
      await next()
      if (!context.res.ok) {
        // What is not there now may be there after the next start.
        context.header('cache-control', 'no-store')
      } else if (context.res.headers.get('content-type')?.startsWith('text/html')) {
        context.header('content-security-policy', pagePolicy)
        context.header('cache-control', 'no-cache')
      } else if (context.req.path.startsWith('/assets/')) {
        // Their names change with their content.
        context.header('cache-control', 'public, max-age=31536000, immutable')
      } else {
        // Icon and robots.txt: the same name whatever they hold.
        context.header('cache-control', 'public, max-age=3600')
      }
    })
    .get('*', (context, next) => (isPageAddress(context.req.path) ? context.html(page) : next()))
    .get('*', serveStatic({ root }))
    .all('*', (context) => context.text('Not found', 404))
}

function isPageAddress(path: string): boolean {
  if (path === '/index.html') return true
  if (/^\/(?:api|auth|assets)(?:\/|$)/.test(path)) return false
  // Whatever stands where an ID should is for the page to refuse in words.
  return /^\/contacts\/[^/]*$/.test(path) || !/\.[a-z]\w*$/i.test(path)
}
