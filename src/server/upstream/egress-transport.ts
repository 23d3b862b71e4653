import type { Config } from '../config/config.ts'
import type { Egress } from '../config/egress.ts'
import { createHttpTransport } from './http-transport.ts'
import { fetchTransport, type Transport } from './transport.ts'

type Fetch = typeof globalThis.fetch

/** Milliseconds that a connection nobody uses is kept. */
const idleMs = 30_000

/** How BSG and the provider are asked where the way out is through a proxy; nothing where it is not. */
export async function createEgressTransport({
  egress,
  upstreamUrl,
}: Pick<Config, 'egress' | 'upstreamUrl'>): Promise<{ transport?: Transport; fetch?: Fetch }> {
  if (!egress) return {}
  const fetch = await createProxyFetch(egress)
  return { fetch, transport: egress.isDirect(upstreamUrl) ? createHttpTransport(upstreamUrl) : fetchTransport(fetch) }
}

/** Loaded only here: most servers need no proxy, and Node's own `fetch` takes none before version 24. */
async function createProxyFetch({ proxy, isDirect }: Egress): Promise<Fetch> {
  const undici = await import('undici')
  const direct = new undici.Agent({ keepAliveTimeout: idleMs })
  const proxied = new undici.ProxyAgent({
    uri: proxy.origin,
    keepAliveTimeout: idleMs,
    ...(proxy.username && { token: `Basic ${credentialsOf(proxy)}` }),
  })
  // The package's types say the same as Node's in other words.
  const fetch = undici.fetch as unknown as (input: unknown, init: object) => Promise<Response>
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (isDirect(url)) return fetch(url, { ...init, dispatcher: direct })
    return fetch(url, { ...init, dispatcher: proxied }).catch((error: unknown) => {
      throw blameProxy(error)
    })
  }
}

function credentialsOf({ username, password }: URL): string {
  return Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
}

/** What goes wrong before there is a way through the proxy. */
const unreached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Says in the reason that it was the proxy: a code such as `proxy ECONNREFUSED` or `proxy status 407`. */
function blameProxy(error: unknown): unknown {
  const reason = causesOf(error).map(proxyReason).find(Boolean)
  return reason ? new TypeError('fetch failed', { cause: Object.assign(new Error(reason), { code: reason }) }) : error
}

function proxyReason(cause: Error): string | undefined {
  // The library gives a refusal no code of its own.
  const [, status] = /^Proxy response \((\d{3})\)/.exec(cause.message) ?? []
  if (status) return `proxy status ${status}`
  const code = 'code' in cause ? String(cause.code) : ''
  return unreached.has(code) ? `proxy ${code}` : undefined
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}
