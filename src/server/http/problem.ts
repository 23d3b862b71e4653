import type { Problem, ProblemCode } from '#contract/problem.ts'

/** Why signing in failed, as far as the agent can act on it. */
export type SignInFailure =
  | 'attempt-unknown'
  | 'code-refused'
  | 'not-allowed'
  | 'email-unverified'
  | 'provider-refused'
  | 'provider-unavailable'
  | 'provider-malformed'
  | 'client-refused'
  | 'clocks-differ'
  | 'too-many'
  | 'own-failure'

/** Why a request ended without an answer; `gone`: the client disconnected. */
export type FailureCode = ProblemCode | SignInFailure | 'gone'

type ProblemText = { status: number; title: string; detail: string }

/** What the caller reads: no words of upstream, always the next step. */
const problems: Record<ProblemCode, ProblemText> = {
  'invalid-id': {
    status: 400,
    title: 'Not a contact ID',
    detail: 'A contact ID is a whole number of 1 or more, without a sign, a space or a leading zero. Correct the ID.',
  },
  'invalid-phone': {
    status: 400,
    title: 'Not a phone number',
    detail: 'A phone number is 9 to 15 digits and nothing else. Correct the number.',
  },
  'invalid-request': {
    status: 400,
    title: 'Invalid request',
    detail: 'Send a JSON object whose only member is "phone", as application/json, in at most 1 KiB.',
  },
  'sign-in-required': { status: 401, title: 'Sign in first', detail: 'Sign in to Contact Desk, then try again.' },
  'cross-site': {
    status: 403,
    title: 'Request from another site',
    detail: 'Contact Desk answers only its own pages at its own address. Open it at that address.',
  },
  'upstream-forbidden': {
    status: 403,
    title: 'No access to contacts',
    detail: 'BSG does not let this account read contacts. Ask an administrator to check the rights of the API key.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'BSG has nothing with this ID. Check the contact ID.',
  },
  'not-allowed': {
    status: 404,
    title: 'No such API path',
    detail: 'Contact Desk only looks up contacts. It does not offer this path, or not with this method.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    detail: 'BSG accepts no more requests at the moment. Wait a minute, then try again.',
  },
  'audit-unavailable': {
    status: 503,
    title: 'The audit log cannot be written',
    detail:
      'Contact Desk must record every lookup. It cannot do so at the moment, so it looks up nobody. Try again in a minute. If this keeps happening, an administrator must check the program that reads the standard output of Contact Desk.',
  },
  'upstream-sign-in': {
    status: 502,
    title: 'BSG rejects the API key',
    detail: 'An administrator must check BSG_API_KEY on the server of Contact Desk.',
  },
  'upstream-malformed': {
    status: 502,
    title: 'BSG sent an unreadable answer',
    detail:
      'The answer from BSG does not have the expected format. Try again. If this keeps happening, tell an administrator.',
  },
  'upstream-unavailable': {
    status: 502,
    title: 'BSG cannot be reached',
    detail: 'BSG did not answer or does not work. Try again in a minute.',
  },
  'upstream-timeout': {
    status: 504,
    title: 'BSG took too long',
    detail: 'BSG did not answer in time. Try again in a minute.',
  },
}

type Options = {
  /** Replaces the code's status. */
  status?: number
  /** Replaces the code's text. */
  detail?: string
  /** Seconds. */
  retryAfter?: number | undefined
  /** The right method. */
  allow?: string
  /** This error says nothing about upstream, which was not asked. */
  notAsked?: boolean
  /** For the log: a word such as `ECONNREFUSED` or `status 503`, never upstream's text. */
  reason?: string
  crossSite?: CrossSite
}

/** Which header belongs to another site, its value, and what was expected. */
export type CrossSite = { by: 'proxy' | 'host' | 'origin' | 'sec-fetch-site'; came: string; expected: string }

/** Ends a request with a problem body. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly code: ProblemCode
  readonly options: Options

  constructor(code: ProblemCode, options: Options = {}) {
    super(code)
    this.code = code
    this.options = options
  }
}

const upstreamFailures = new Set<ProblemCode>(['upstream-unavailable', 'upstream-timeout'])

/** Upstream was asked and did not answer. All other problems are answers or our own refusals. */
export function isUpstreamFailure(error: unknown): boolean {
  return error instanceof ProblemError && upstreamFailures.has(error.code) && !error.options.notAsked
}

/** The body of a problem (RFC 9457). */
export function problemOf({ code, options }: ProblemError, requestId: string): Problem {
  const { status, title, detail } = { ...problems[code], ...options }
  return { type: 'about:blank', title, status, code, detail, requestId, retryAfter: options.retryAfter }
}

export function problemResponse(error: ProblemError, requestId: string): Response {
  const problem = problemOf(error, requestId)
  const { retryAfter, allow } = error.options
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  })
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  if (allow !== undefined) headers.set('allow', allow)
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
