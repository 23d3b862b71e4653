import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Names here have no prefix; the browser's names do. */
export type Cookies = {
  get(context: Context, name: string): string | undefined
  /** Oldest first, as browsers send them. */
  names(context: Context, beginning: string): string[]
  /** @param seconds until the browser deletes it; when the browser closes, if missing */
  set(context: Context, name: string, value: string, seconds?: number): void
  clear(context: Context, name: string): void
}

/**
 * Cookies for this host only, and for no script. Without TLS, which only loopback may lack, there can be no `__Host-`.
 */
export function createCookies(publicUrl: URL): Cookies {
  const secure = publicUrl.protocol === 'https:'
  const prefix = secure ? '__Host-contact-desk-' : 'contact-desk-'
  const options = { httpOnly: true, secure, sameSite: 'Lax', path: '/' } as const
  return {
    get: (context, name) => getCookie(context, prefix + name),
    names: (context, beginning) =>
      Object.keys(getCookie(context))
        .filter((name) => name.startsWith(prefix + beginning))
        .map((name) => name.slice(prefix.length)),
    set: (context, name, value, seconds) =>
      setCookie(context, prefix + name, value, seconds === undefined ? options : { ...options, maxAge: seconds }),
    clear: (context, name) => void deleteCookie(context, prefix + name, options),
  }
}
