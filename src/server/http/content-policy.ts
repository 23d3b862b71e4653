import { createHash } from 'node:crypto'

// All content policies. Everything is forbidden that none of them names.

/** For answers that are not a page: should somebody open one as a document, nothing loads, runs or is framed. */
export const dataPolicy = policyOf({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] })

/** For the page that says why signing in failed: words, links and the icon that browsers ask for. */
export const failurePagePolicy = policyOf({
  'default-src': ["'none'"],
  'img-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
})

/**
 * For the page itself: only our own files and the scripts and styles that stand in the page count, no text becomes a
 * script, and nothing is sent to others or framed by them.
 * @param html as it is sent
 */
export function pagePolicy(html: string): string {
  const hashesOf = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    )
  return policyOf({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashesOf('script')],
    'style-src': ["'self'", ...hashesOf('style')],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    // Not even a policy that makes trusted types from texts.
    'trusted-types': ["'none'"],
  })
}

function policyOf(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
