/** What the platform binds to the Worker, besides variables and secrets. */
export type Bindings = {
  /** The files of the built page: Cloudflare's static assets, or a disk of workerd. */
  ASSETS: Fetcher
  /** Shares the token between isolates; without it, each has its own. */
  TOKENS?: KeyValueStore
}

export type Fetcher = { fetch: (url: string) => Promise<Response> }

/** The part of a KV namespace that is used. */
export type KeyValueStore = {
  get: (key: string) => Promise<string | null>
  /** @param options `expiration`: seconds since the epoch */
  put: (key: string, value: string, options?: { expiration?: number }) => Promise<void>
}

/** What the platform itself says of a request; no client can send it. */
export type PlatformFacts = {
  /** The peer's address and port: workerd on a machine of one's own. */
  clientIp?: unknown
  /** Which data centre it is: Cloudflare. */
  colo?: unknown
}
