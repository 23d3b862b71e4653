import { maxBodyBytes } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { BodyError, readText } from '../http/read-text.ts'
import { type Deadline, within } from './deadline.ts'
import { readRetryAfter } from './retry-after.ts'
import { discard, type TransportResponse } from './transport.ts'

/** A 2xx answer, or a 4xx answer whose status the caller must handle. */
export type UpstreamAnswer = {
  status: number
  text: string
  /** Empty if a 4xx body is not a JSON object. */
  body: Record<string, unknown>
}

type Options = {
  deadline: Deadline
  /** Milliseconds since the epoch. */
  now: number
  /** Bytes after decompression. */
  mostBytes?: number | undefined
}

/** Parses a response. @throws {ProblemError} `rate-limited` or `upstream-…` if it cannot be used */
export async function readAnswer(
  reply: TransportResponse,
  { deadline, now, mostBytes }: Options,
): Promise<UpstreamAnswer> {
  const failure = failureByStatus(reply, now)
  if (failure) {
    discard(reply.body)
    throw failure
  }
  try {
    return await readBody(reply, deadline, mostBytes)
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    // A 4xx answer's status is enough; its body may be anything.
    if (reply.status >= 400) return { status: reply.status, text: '', body: {} }
    throw new ProblemError('upstream-malformed', { reason: error.message })
  }
}

function failureByStatus({ status, headers }: TransportResponse, now: number): ProblemError | undefined {
  const reason = `status ${status}`
  if (status === 429) return new ProblemError('rate-limited', { reason, retryAfter: readRetryAfter(headers, now) })
  if (status >= 500) return new ProblemError('upstream-unavailable', { reason })
  if (status >= 300 && status < 400) return new ProblemError('upstream-malformed', { reason })
  return undefined
}

async function readBody(
  reply: TransportResponse,
  deadline: Deadline,
  mostBytes = maxBodyBytes.upstream,
): Promise<UpstreamAnswer> {
  const type = reply.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    discard(reply.body)
    throw new BodyError('content type')
  }
  const text = await within(deadline, readText(reply.body, mostBytes))
  return { status: reply.status, text, body: parseObject(text) }
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    // The page reads the values without losses; here only the members matter. A byte order mark is ignored.
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    throw new BodyError('not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BodyError('not an object')
  return { ...value }
}
