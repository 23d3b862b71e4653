import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { printable } from './printable.ts'

/** Characters of a name in the audit. */
const longest = 255

const addressPattern = /^[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,189}$/

/** What proxies write where nobody has signed in. */
const nobody = /^(?:-|\(null\))?$/

/**
 * Takes an authenticating proxy's word for who asks: `x-forwarded-user`, else `x-forwarded-email`. Only a trusted one
 * is heard; everybody else could write these headers too.
 */
export function createForwardedUser(isFromTrusted: (context: Context<AppEnv>) => boolean): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    if (isFromTrusted(context)) {
      const address = nameIn(context, 'x-forwarded-email')
      context.set('user', nameIn(context, 'x-forwarded-user') ?? address)
      context.set('email', address !== undefined && addressPattern.test(address) ? address : undefined)
    }
    await next()
  }
}

/** One spelling for one person: addresses in small letters, and nothing that cannot be seen. */
function nameIn(context: Context<AppEnv>, name: string): string | undefined {
  // Whoever adds to what came before adds at the end.
  const value = context.env?.incoming?.headersDistinct?.[name]?.at(-1) ?? context.req.header(name)
  const text = decode(value ?? '').trim()
  if (nobody.test(text)) return undefined
  return shortened(printable(addressPattern.test(text) ? text.toLowerCase() : text))
}

/** Node reads headers as Latin-1; proxies write UTF-8. */
function decode(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

/** Two long names stay two. */
function shortened(name: string): string {
  if (name.length <= longest) return name
  return `${name.slice(0, longest - 17)}#${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}
