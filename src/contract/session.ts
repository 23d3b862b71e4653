import * as z from 'zod/mini'

/**
 * What the page needs to know of the server: where its data comes from and in which zone upstream's timestamps are.
 * Source: `GET /api/session`.
 */
export const sessionSchema = z.object({
  /** `sandbox`: no key is set; `test`: a `test_` key, BSG answers with random data; `live`: real contacts. */
  mode: z.enum(['sandbox', 'test', 'live']),
  /** IANA name. */
  timeZone: z.string(),
  /** True while nobody has said the zone, so that `UTC` is a guess. */
  timeZoneAssumed: z.boolean(),
  /** The agent; null while agents do not sign in. */
  user: z.null(),
})

export type Session = z.output<typeof sessionSchema>
