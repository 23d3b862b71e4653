import type { Problem, ProblemCode } from '#contract/problem.ts'

/** Why signing in failed, as far as it makes a difference to the agent. */
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

/** How a request can end without what was asked for; `gone`: its browser did not wait for the answer. */
export type FailureCode = ProblemCode | SignInFailure | 'gone'

type ProblemText = { status: number; title: string; detail: string }

/** What the caller reads: never a word of upstream's, always what to do next. */
const problems: Record<ProblemCode, ProblemText> = {
  'invalid-id': {
    status: 400,
    title: 'Not a contact ID',
    detail: 'A contact ID is a whole number from 1 on, without sign, space or leading zero. Correct the ID.',
  },
  'invalid-phone': {
    status: 400,
    title: 'Not a phone number',
    detail: 'A phone number has 9 to 15 digits and nothing else. Correct the number.',
  },
  'invalid-request': {
    status: 400,
    title: 'Request not understood',
    detail: 'Send a JSON object with the one member "phone", with the content type application/json, in at most 1 KiB.',
  },
  'sign-in-required': { status: 401, title: 'Sign in first', detail: 'Sign in to Contact Desk, then try again.' },
  'cross-site': {
    status: 403,
    title: 'Request from another site',
    detail: 'Contact Desk only answers its own pages, under its own address. Open it by the address it listens on.',
  },
  'upstream-forbidden': {
    status: 403,
    title: 'No access to contacts',
    detail: 'BSG does not let this account read contacts. Ask an administrator to check what the API key may do.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'BSG does not know what was asked for. Check the contact ID.',
  },
  'not-allowed': {
    status: 404,
    title: 'Not offered',
    detail: 'Contact Desk only looks contacts up. It has no such address, or not with this method.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    detail: 'BSG takes no more requests at the moment. Wait a little, then try again.',
  },
  'audit-unavailable': {
    status: 503,
    title: 'No audit, no lookup',
    detail:
      'Nobody takes the lines that say who looked at whom, so Contact Desk looks nobody up. Try again in a minute; if it stays so, an administrator must check what reads the standard output of Contact Desk.',
  },
  'upstream-sign-in': {
    status: 502,
    title: 'BSG refuses the API key',
    detail: 'An administrator must check BSG_API_KEY on the server of Contact Desk.',
  },
  'upstream-malformed': {
    status: 502,
    title: 'Unreadable answer from BSG',
    detail: 'The answer from BSG was not what it should be. Try again; if it stays so, tell an administrator.',
  },
  'upstream-unavailable': {
    status: 502,
    title: 'BSG cannot be reached',
    detail: 'BSG did not answer or is out of order. Try again in a minute.',
  },
  'upstream-timeout': {
    status: 504,
    title: 'BSG took too long',
    detail: 'There was no answer from BSG in time. Try again.',
  },
}

type Options = {
  /** Instead of the code's own status. */
  status?: number
  /** Instead of the code's own words. */
  detail?: string
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined
  /** The method that would have been right. */
  allow?: string
  /** Upstream was not asked, so that this says nothing about it. */
  notAsked?: boolean
  /** For the log: a word such as `ECONNREFUSED` or `status 503`, never text that came from upstream. */
  reason?: string
  /** For the log, with `cross-site`. */
  crossSite?: CrossSite
}

/** Which part of a request was another site's, what it said, and what it should have said. */
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

/** Whether upstream was asked and did not answer. Any other problem is an answer, or a refusal of our own. */
export function isUpstreamFailure(error: unknown): boolean {
  return error instanceof ProblemError && upstreamFailures.has(error.code) && !error.options.notAsked
}

/** The body for a problem (RFC 9457). */
export function problemOf({ code, options }: ProblemError, requestId: string): Problem {
  const { status, title, detail } = { ...problems[code], ...options }
  return { type: 'about:blank', title, status, code, detail, requestId, retryAfter: options.retryAfter }
}

/** The answer for a problem, with `retry-after` and `allow` where they are known. */
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
