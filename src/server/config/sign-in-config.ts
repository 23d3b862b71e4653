/** Who may sign in. Each kind that is set must be met: an e-mail address by its domain or whole, and a group. */
export type AllowList = {
  /** Lower case, such as `bsg.example`. */
  emailDomains: string[]
  /** Lower case. */
  emails: string[]
  /** As the provider writes them: names or IDs. */
  groups: string[]
}

/** How agents sign in, by OpenID Connect. */
export type SignInConfig = {
  /** The origin that browsers know us by: where the provider sends agents back to. */
  publicUrl: URL
  issuer: URL
  clientId: string
  /** Undefined for a public client. */
  clientSecret: string | undefined
  /** The first seals cookies, all of them open them. */
  sessionSecrets: string[]
  /** Milliseconds that a session lives without being used. */
  idleMs: number
  /** Milliseconds that a session lives at most. */
  maxMs: number
  allowed: AllowList
  /** Name of the claim with an agent's groups. */
  groupsClaim: string
}
