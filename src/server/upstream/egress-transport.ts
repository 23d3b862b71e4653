import type { Config } from '../config/config.ts'
import type { Egress } from '../config/egress.ts'
import { createHttpTransport } from './http-transport.ts'
import { fetchTransport, type Transport } from './transport.ts'

type Fetch = typeof globalThis.fetch

const idleMs = 30_000

/** How to reach BSG and the OpenID provider through a proxy; empty if none is configured. */
export async function createEgressTransport({
  egress,
  upstreamUrl,
}: Pick<Config, 'egress' | 'upstreamUrl'>): Promise<{ transport?: Transport; fetch?: Fetch }> {
  if (!egress) return {}
  const fetch = await createProxyFetch(egress)
  return { fetch, transport: egress.isDirect(upstreamUrl) ? createHttpTransport(upstreamUrl) : fetchTransport(fetch) }
}

/** Loaded on demand: Node's own `fetch` supports proxies only from version 24 on. */
async function createProxyFetch({ proxy, isDirect }: Egress): Promise<Fetch> {
  const undici = await import('undici')
  const direct = new undici.Agent({ keepAliveTimeout: idleMs })
  const proxied = new undici.ProxyAgent({
    uri: proxy.origin,
    keepAliveTimeout: idleMs,
    ...(proxy.username && { token: `Basic ${credentialsOf(proxy)}` }),
  })
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

/** Failures before the proxy has opened a way. */
const unreached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Names the proxy in the reason, such as `proxy ECONNREFUSED` or `proxy status 407`. */
function blameProxy(error: unknown): unknown {
  const reason = causesOf(error).map(proxyReason).find(Boolean)
  return reason ? new TypeError('fetch failed', { cause: Object.assign(new Error(reason), { code: reason }) }) : error
}

function proxyReason(cause: Error): string | undefined {
  // undici gives this refusal no code.
  const [, status] = /^Proxy response \((\d{3})\)/.exec(cause.message) ?? []
  if (status) return `proxy status ${status}`
  const code = 'code' in cause ? String(cause.code) : ''
  return unreached.has(code) ? `proxy ${code}` : undefined
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}
