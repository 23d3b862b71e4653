import * as oidc from 'openid-client'

type Options = {
  issuer: URL
  clientId: string
  fetch: oidc.CustomFetch
  /** Milliseconds since the epoch. */
  now: () => number
  /** Seconds that the provider may take to answer. */
  timeout: number
}

/** Milliseconds that its word is kept: enough for many who come at once. */
const keptMs = 10_000

/**
 * What the provider says of itself, asked when somebody signs in or out and not before: a provider that is down stops
 * no start. Nor is anybody sent to one: an agent's browser would say in words of its own that nobody is there, and
 * know no way back.
 */
export function createDiscovery({ issuer, clientId, fetch, now, timeout }: Options) {
  let known: { metadata: oidc.ServerMetadata; keptUntil: number } | undefined
  let asking: Promise<oidc.ServerMetadata> | undefined

  async function ask(): Promise<oidc.ServerMetadata> {
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
    const found = await oidc.discovery(issuer, clientId, undefined, oidc.None(), {
      [oidc.customFetch]: fetch,
      execute,
      timeout,
    })
    const metadata = found.serverMetadata()
    known = { metadata, keptUntil: now() + keptMs }
    return metadata
  }

  return async (): Promise<oidc.ServerMetadata> => {
    if (known && known.keptUntil > now()) return known.metadata
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}
