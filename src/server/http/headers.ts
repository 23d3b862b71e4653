import type { MiddlewareHandler } from 'hono'
import { dataPolicy } from './content-policy.ts'

/** What a browser could let a page do, and ours never asks for. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const always = {
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}

/** Tells a browser to keep a document apart from all others; with data and files it would only be more to send. */
const ofDocuments = {
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
  'x-dns-prefetch-control': 'off',
}

export const noStore: MiddlewareHandler = async (context, next) => {
  await next()
  context.res.headers.set('cache-control', 'no-store')
}

/** @param publicUrl the address that agents open: with `https:` it promises that there is no other way in. */
function commonHeaders(publicUrl: URL | undefined): Record<string, string> {
  const isSecure = publicUrl?.protocol === 'https:'
  return { ...always, ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }) }
}

/** The headers of a problem that no app answers with. */
export function problemHeaders(publicUrl: URL | undefined): Record<string, string> {
  const type = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return { ...commonHeaders(publicUrl), ...type, 'content-security-policy': dataPolicy }
}

/**
 * The headers of every answer. The page has a content policy of its own; nothing else may load, run or be framed,
 * should somebody open it as a document.
 */
export function createHeaders(publicUrl: URL | undefined): MiddlewareHandler {
  const common = Object.entries(commonHeaders(publicUrl))
  const ofDocument = Object.entries(ofDocuments)

  return async (context, next) => {
    await next()
    // Not by `context.header`, which makes another Response of one that is there.
    const { headers } = context.res
    for (const [name, value] of common) headers.set(name, value)
    if (headers.get('content-type')?.startsWith('text/html')) {
      for (const [name, value] of ofDocument) headers.set(name, value)
    }
    if (headers.has('content-security-policy')) return
    headers.set('content-security-policy', dataPolicy)
  }
}
