import * as oidc from 'openid-client'
import type { SignInConfig } from '../config/sign-in-config.ts'
import { isClientRefused } from './provider-errors.ts'

type Options = {
  config: SignInConfig
  fetch: oidc.CustomFetch
  now: () => number
  timeout: number
}

/** Seconds that the provider's clock may differ from ours. */
export const clockTolerance = 60

export function createClient({ config, fetch, now, timeout }: Options) {
  const { issuer, clientId, clientSecret } = config
  // Metadata list what the provider supports, not what this client is registered for.
  let proofs =
    clientSecret === undefined
      ? [oidc.None()]
      : [oidc.ClientSecretPost(clientSecret), oidc.ClientSecretBasic(clientSecret)]
  let keys: oidc.ExportedJWKSCache | undefined

  function configure(metadata: oidc.ServerMetadata, proof = oidc.None()): oidc.Configuration {
    // The library uses the system's clock; this makes it use `now`.
    const clockSkew = Math.round((now() - Date.now()) / 1000)
    const times = { [oidc.clockSkew]: clockSkew, [oidc.clockTolerance]: clockTolerance }
    const configuration = new oidc.Configuration(metadata, clientId, times, proof)
    configuration[oidc.customFetch] = fetch
    configuration.timeout = timeout
    if (issuer.protocol === 'http:') oidc.allowInsecureRequests(configuration)
    // Checks the ID token's signature too, although TLS protects its way.
    oidc.enableNonRepudiationChecks(configuration)
    if (keys) oidc.setJwksCache(configuration, keys)
    return configuration
  }

  return {
    configure,
    /** Authenticates with the method that worked last, then with the other one. */
    async prove<T>(metadata: oidc.ServerMetadata, exchange: (client: oidc.Configuration) => Promise<T>): Promise<T> {
      let refusal: unknown
      for (const proof of proofs) {
        try {
          const client = configure(metadata, proof)
          const result = await exchange(client)
          keys = oidc.getJwksCache(client)
          proofs = [proof, ...proofs.filter((other) => other !== proof)]
          return result
        } catch (error) {
          if (!isClientRefused(error)) throw error
          refusal = error
        }
      }
      throw refusal
    },
  }
}
