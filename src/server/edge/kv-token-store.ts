import type { Config } from '../config/config.ts'
import { createSeal } from '../sign-in/seal.ts'
import type { TokenStore } from '../upstream/token-store.ts'
import type { KeyValueStore } from './platform.ts'

const name = 'token'

/** Seconds: KV takes no shorter life. */
const shortestLife = 60

/** Shares the token in KV, sealed by the API key: whoever can read KV cannot use it. Undefined without a key or KV. */
export function createKvTokenStore(
  { apiKey, upstreamUrl }: Pick<Config, 'apiKey' | 'upstreamUrl'>,
  kv: KeyValueStore | undefined,
  now: () => number,
): TokenStore | undefined {
  if (!kv || apiKey === undefined) return undefined
  const seal = createSeal([apiKey], 'token', [upstreamUrl.href])
  return {
    async load() {
      const token = await seal.open((await kv.get(name)) ?? '')
      return typeof token === 'string' ? token : undefined
    },
    async save(bearer, expiresAt) {
      const expiration = Math.floor(expiresAt / 1000)
      if (expiration < now() / 1000 + shortestLife) return
      await kv.put(name, await seal.seal(bearer), Number.isFinite(expiration) ? { expiration } : {})
    },
  }
}
