import * as z from 'zod/mini'

/** `sandbox`: no key is set; `test`: a `test_` key, BSG answers with random data; `live`: real contacts. */
export const modeSchema = z.enum(['sandbox', 'test', 'live'])

/** An agent who has signed in. Source: `GET /api/session`, `POST /auth/renew`. */
export const userSchema = z.object({
  /** Unlike the name, which agents choose themselves, it is theirs alone. */
  id: z._default(z.string(), ''),
  name: z.string(),
  /** Null unless the provider says that it is verified. */
  email: z.nullable(z.string()),
  /** When the session ends at the latest: milliseconds since the epoch by the server's clock, like the next two. */
  expiresAt: z.number(),
  idleExpiresAt: z.number(),
  now: z.number(),
})

export type User = z.output<typeof userSchema>

/** What the page needs to know of the server. Source: `GET /api/session`. */
export const sessionSchema = z.object({
  mode: modeSchema,
  timeZone: z.string(),
  /** True while no zone is set, so that `UTC` is a guess. */
  timeZoneAssumed: z.boolean(),
  /** ISO 3166 codes of the countries whose national numbers the find box reads, the likeliest first. */
  homeCountries: z._default(z.array(z.string()), []),
  /** BSG's cabinet, `https:`; empty where nobody has said its address. */
  cabinetUrl: z._default(z.string(), ''),
  /** Names or IDs of the custom fields that are a person's name; none: those that are commonly called so. */
  nameFields: z._default(z.array(z.string()), []),
  /** Names or IDs of the custom fields that stand beside the name. */
  pinnedFields: z._default(z.array(z.string()), []),
  /** Whether phones come with most of their digits hidden; each contact can be asked for whole. */
  phonesMasked: z._default(z.boolean(), false),
  signIn: z._default(z.enum(['none', 'required']), 'none'),
  /** Null where agents do not sign in, and while this one has not. */
  user: z.nullable(userSchema),
})

export type Session = z.output<typeof sessionSchema>

/** A session as the server writes it: members are left out that would say what is usual. */
export type SessionAnswer = z.input<typeof sessionSchema>

/** The answer to signing out. Source: `POST /auth/sign-out`. */
export const signedOutSchema = z.object({
  /** The provider's address that ends its session too, or `/` where there is none. */
  redirect: z.string(),
})

export type SignedOut = z.output<typeof signedOutSchema>
