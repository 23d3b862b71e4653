import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** Smallest first; the order in `Accept-Encoding` means nothing. */
const encodings = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof encodings)[number]

type Bytes = Uint8Array<ArrayBuffer>

/** In memory, or made when somebody takes it. */
export type Body = Bytes | (() => Promise<Bytes | ReadableStream | null>)

export type Encoded<B extends Body = Bytes> = Partial<Record<Encoding, B>> & { identity: B }

/**
 * All answers share one buffer, so that slow clients cost no memory.
 * @param hash of the content
 * @param varyBy headers besides `Accept-Encoding` that the content depends on
 */
export function answerEncoded(
  context: Context,
  bodies: Encoded<Body>,
  { type, hash, varyBy = [] }: { type: string; hash: string; varyBy?: readonly string[] },
): Response | Promise<Response> {
  const encoding = encodingFor(
    context,
    encodings.filter((known) => bodies[known] !== undefined),
  )
  const etag = `"${hash}-${encoding}"`
  context.header('vary', ['accept-encoding', ...varyBy].join(', '))
  context.header('etag', etag)
  if (holds(context.req.header('if-none-match'), etag)) return context.body(null, 304)
  context.header('content-type', type)
  if (encoding !== 'identity') context.header('content-encoding', encoding)
  const body = bodies[encoding] ?? bodies.identity
  if (typeof body !== 'function') return context.body(body)
  return body().then((made) => (made ? context.body(made) : context.body(null)))
}

/** @param offered the liked best first */
export function encodingFor<E extends Encoding>(context: Context, offered: readonly E[]): E | 'identity' {
  return accepts(context, {
    header: 'Accept-Encoding',
    supports: [...offered],
    default: 'identity',
    match: (asked, { supports, default: other }) =>
      supports.find((encoding) => asked.some(({ type, q }) => type === encoding && q > 0)) ?? other,
  }) as E | 'identity'
}

/** Weak tags match too (RFC 9110, 13.1.2). */
function holds(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false
}
