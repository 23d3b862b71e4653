import * as oidc from 'openid-client'
import { cacheMs } from '../config/limits.ts'

type Options = {
  issuer: URL
  clientId: string
  fetch: oidc.CustomFetch
  now: () => number
  /** Seconds that the provider may take to answer. */
  timeout: number
}

/**
 * Fetches the provider's metadata when an agent signs in or out, so that a provider that is down does not stop the
 * start. Agents are never sent to one that is down: the browser's error page has no way back.
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
    known = { metadata, keptUntil: now() + cacheMs.discovery }
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
