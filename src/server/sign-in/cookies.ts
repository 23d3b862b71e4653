import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Our cookies, by names of ours; browsers see them with a prefix where there is TLS. */
export type Cookies = {
  get(context: Context, name: string): string | undefined
  /** The names that begin so, in the browser's order, which is that of their making. */
  names(context: Context, beginning: string): string[]
  /** @param seconds until the browser drops it; the browser's own session, when not given */
  set(context: Context, name: string, value: string, seconds?: number): void
  clear(context: Context, name: string): void
}

/**
 * Cookies for this one host and for no script. Only on loopback is there no TLS, and then no `__Host-`, which would
 * need it.
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
