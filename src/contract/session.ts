import * as z from 'zod/mini'

/** `sandbox`: no key is set; `test`: a `test_` key, BSG answers with random data; `live`: real contacts. */
export const modeSchema = z.enum(['sandbox', 'test', 'live'])

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
  /** The agent; null while agents do not sign in. */
  user: z.null(),
})

export type Session = z.output<typeof sessionSchema>
