import { parseJson } from '#contract/json.ts'
import { type Deadline, within } from './deadline.ts'
import { ProblemError } from './problem.ts'
import { BodyError, readText } from './read-text.ts'
import { readRetryAfter } from './retry-after.ts'

/** A 2xx answer, or one with a 4xx status that the caller has to understand. */
export type UpstreamAnswer = {
  status: number
  /** The body as it came. */
  text: string
  /** The body's members; none when the body of a 4xx answer is not a JSON object. */
  body: Record<string, unknown>
}

/** Bytes, after decompression. */
const bodyLimit = 1024 * 1024

/**
 * Turns upstream's response into an answer, and every response that is none into a problem.
 * @throws {ProblemError} `rate-limited`, `upstream-malformed`, `upstream-unavailable` or `upstream-timeout`
 */
export async function readAnswer(response: Response, deadline: Deadline, now: number): Promise<UpstreamAnswer> {
  const failure = failureByStatus(response, now)
  if (failure) {
    response.body?.cancel().catch(() => {})
    throw failure
  }
  try {
    return await readBody(response, deadline)
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    // What a 4xx answer has to say stands in its status; its body may be anything.
    if (!response.ok) return { status: response.status, text: '', body: {} }
    throw new ProblemError('upstream-malformed', { reason: error.message })
  }
}

function failureByStatus({ status, headers }: Response, now: number): ProblemError | undefined {
  const reason = `status ${status}`
  if (status === 429) return new ProblemError('rate-limited', { reason, retryAfter: readRetryAfter(headers, now) })
  if (status >= 500) return new ProblemError('upstream-unavailable', { reason })
  if (status >= 300 && status < 400) return new ProblemError('upstream-malformed', { reason })
  return undefined
}

async function readBody(response: Response, deadline: Deadline): Promise<UpstreamAnswer> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    response.body?.cancel().catch(() => {})
    throw new BodyError('content type')
  }
  const text = await within(deadline, readText(response.body, bodyLimit))
  return { status: response.status, text, body: parseObject(text) }
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    throw new BodyError('not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BodyError('not an object')
  return { ...value }
}
