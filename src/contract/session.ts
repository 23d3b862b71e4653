import * as z from 'zod/mini'

/** `sandbox`: no key is set; `test`: a `test_` key, BSG answers with random data; `live`: real contacts. */
export const modeSchema = z.enum(['sandbox', 'test', 'live'])

/** An agent who has signed in. Source: `GET /api/session`, `POST /auth/renew`. */
export const userSchema = z.object({
  /** Tells this agent from every other one, as a name does not: agents choose theirs. */
  id: z._default(z.string(), ''),
  name: z.string(),
  /** Null unless the provider says that it is verified. */
  email: z.nullable(z.string()),
  /** When the session ends, however much it is used; milliseconds since the epoch, by the server's clock. */
  expiresAt: z.number(),
  /** When the session ends unless something is looked up or it is renewed; never after `expiresAt`. */
  idleExpiresAt: z.number(),
  /** When this was said, by the same clock. */
  now: z.number(),
})

export type User = z.output<typeof userSchema>

/**
 * What the page needs to know of the server: where its data comes from and in which zone upstream's timestamps are.
 * Source: `GET /api/session`.
 */
export const sessionSchema = z.object({
  mode: modeSchema,
  /** IANA name. */
  timeZone: z.string(),
  /** True while nobody has said the zone, so that `UTC` is a guess. */
  timeZoneAssumed: z.boolean(),
  /** ISO 3166 codes in capitals: whose national numbers the find box reads, the likeliest first. */
  homeCountries: z._default(z.array(z.string()), []),
  /** Whether agents must sign in here. */
  signIn: z._default(z.enum(['none', 'required']), 'none'),
  /** The agent; null where agents do not sign in, and while this one has not. */
  user: z.nullable(userSchema),
})

export type Session = z.output<typeof sessionSchema>

/** A session as the server writes it: `signIn` is left out where agents do not sign in. */
export type SessionAnswer = z.input<typeof sessionSchema>

/** The answer to signing out. Source: `POST /auth/sign-out`. */
export const signedOutSchema = z.object({
  /**
   * Where the browser has to go: the provider's address that ends its session too, or `/` where the provider has none or
   * could not be asked for it, so that its session goes on.
   */
  redirect: z.string(),
})

export type SignedOut = z.output<typeof signedOutSchema>
