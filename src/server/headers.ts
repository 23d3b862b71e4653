import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** What a browser could let a page do, and ours never asks for. */
const unused = [
  'accelerometer',
  'camera',
  'displayCapture',
  'geolocation',
  'gyroscope',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xrSpatialTracking',
]

/**
 * The headers of every answer. The page has a content policy of its own; nothing else may load, run or be framed,
 * should somebody open it as a document.
 * @param publicUrl the address that agents open: with `https:` it promises that there is no other way in.
 */
export function createHeaders(publicUrl: URL | undefined): MiddlewareHandler[] {
  const secure = secureHeaders({
    xFrameOptions: 'DENY',
    strictTransportSecurity: publicUrl?.protocol === 'https:' && 'max-age=31536000',
    permissionsPolicy: Object.fromEntries(unused.map((feature) => [feature, []])),
  })
  return [
    secure,
    async (context, next) => {
      await next()
      // Not by `context.header`, which makes another Response of one that is there.
      const { headers } = context.res
      headers.set('x-robots-tag', 'noindex, nofollow')
      if (headers.has('content-security-policy')) return
      headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    },
  ]
}
