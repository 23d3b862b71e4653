import * as z from 'zod/mini'

/** Every `code` that the proxy puts into a problem body. */
const problemCodes = [
  'invalid-id',
  'invalid-phone',
  'invalid-request',
  'sign-in-required',
  'cross-site',
  'upstream-forbidden',
  'not-found',
  'not-allowed',
  'rate-limited',
  'upstream-sign-in',
  'upstream-malformed',
  'upstream-unavailable',
  'upstream-timeout',
  'audit-unavailable',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** An error body (RFC 9457, `application/problem+json`) as the proxy sends it. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(problemCodes),
  detail: z.string(),
  /** Names this one request in the server's log. */
  requestId: z.string(),
  /** Seconds until another try makes sense, where known. */
  retryAfter: z.transform((value: unknown) => (typeof value === 'number' ? value : undefined)),
})

export type Problem = z.output<typeof problemSchema>
