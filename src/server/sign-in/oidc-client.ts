import * as oidc from 'openid-client'
import type { SignInConfig } from '../config/sign-in-config.ts'
import { isClientRefused } from './provider-errors.ts'

type Options = {
  config: SignInConfig
  fetch: oidc.CustomFetch
  /** Milliseconds since the epoch. */
  now: () => number
  /** Seconds that the provider may take to answer. */
  timeout: number
}

/** Seconds that the provider's clock may differ from ours. */
export const clockTolerance = 60

/** The library, set up to talk to the provider as one client. */
export function createClient({ config, fetch, now, timeout }: Options) {
  const { issuer, clientId, clientSecret } = config
  // Which of these a provider takes is set there for each client; its metadata only say what it takes from any.
  let proofs =
    clientSecret === undefined
      ? [oidc.None()]
      : [oidc.ClientSecretPost(clientSecret), oidc.ClientSecretBasic(clientSecret)]
  let keys: oidc.ExportedJWKSCache | undefined

  function configure(metadata: oidc.ServerMetadata, proof = oidc.None()): oidc.Configuration {
    // The library reads the machine's clock, but what the time is, is for our caller to say.
    const clockSkew = Math.round((now() - Date.now()) / 1000)
    const times = { [oidc.clockSkew]: clockSkew, [oidc.clockTolerance]: clockTolerance }
    const configuration = new oidc.Configuration(metadata, clientId, times, proof)
    configuration[oidc.customFetch] = fetch
    configuration.timeout = timeout
    if (issuer.protocol === 'http:') oidc.allowInsecureRequests(configuration)
    // Signatures too, though TLS already says whose answer it is.
    oidc.enableNonRepudiationChecks(configuration)
    if (keys) oidc.setJwksCache(configuration, keys)
    return configuration
  }

  return {
    configure,
    /** Makes an exchange for which we have to prove who we are, in the way that worked last or else in the other. */
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
