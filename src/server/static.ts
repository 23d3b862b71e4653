import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'

/** Nothing but our own files runs, and nobody is sent or framed anything. */
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
].join('; ')

/**
 * Serves the built page. An address without a file is the page's own to answer, unless it looks like a file.
 * @param root absolute path of the folder with `index.html`
 */
export function createStatic(root: string): Hono {
  const page = serveStatic({ root, path: 'index.html' })

  return new Hono()
    .use(compress())
    .use(async (context, next) => {
      await next()
      if (!context.res.ok) return
      if (context.res.headers.get('content-type')?.startsWith('text/html')) {
        context.header('content-security-policy', pagePolicy)
        context.header('cache-control', 'no-cache')
      } else if (context.req.path.startsWith('/assets/')) {
        // Their names change with their content.
        context.header('cache-control', 'public, max-age=31536000, immutable')
      }
    })
    .get('*', serveStatic({ root }))
    .get('*', (context, next) => (isPageAddress(context.req.path) ? page(context, next) : next()))
    .all('*', (context) => context.text('Not found', 404))
}

function isPageAddress(path: string): boolean {
  if (/^\/(?:api|auth|assets)(?:\/|$)/.test(path)) return false
  // Whatever stands where an ID should is for the page to refuse in words.
  return /^\/contacts\/[^/]*$/.test(path) || !/\.[a-z]\w*$/i.test(path)
}
