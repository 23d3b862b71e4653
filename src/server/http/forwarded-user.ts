import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { printable } from './printable.ts'

const longest = 255

const addressPattern = /^[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,189}$/

const nobody = /^(?:-|\(null\))?$/

/** Reads the user from an authenticating proxy. It must be trusted, because anybody can send these headers. */
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

/** One spelling for each person: limits count by it. */
function nameIn(context: Context<AppEnv>, name: string): string | undefined {
  // A proxy appends its value, so the last one is the proxy's.
  const value = context.env?.incoming?.headersDistinct?.[name]?.at(-1) ?? context.req.header(name)
  const text = decode(value ?? '').trim()
  if (nobody.test(text)) return undefined
  return shortened(printable(addressPattern.test(text) ? text.toLowerCase() : text))
}

function decode(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

/** The hash keeps two long names apart. */
function shortened(name: string): string {
  if (name.length <= longest) return name
  return `${name.slice(0, longest - 17)}#${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}
