import { onlineManager } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { parseJson } from '#contract/json.ts'
import { unattendedHeader } from '#contract/paths.ts'
import { type ProblemCode, problemSchema } from '#contract/problem.ts'
import { takeRidden } from './early/ridden.ts'
import { timeLimited } from './time-limit.ts'

/** The proxy's problem code, or what the browser found: `intermediary` is an answer from a proxy in front of ours. */
export type ApiErrorKind = ProblemCode | 'unreachable' | 'offline' | 'intermediary' | 'unreadable'

/** Its message is for engineers and holds no contact data. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly kind: ApiErrorKind
  /** As in the server's log. */
  readonly requestId: string | undefined
  /** Seconds. */
  readonly retryAfter: number | undefined

  constructor(
    kind: ApiErrorKind,
    message: string,
    { requestId, retryAfter }: Partial<Pick<ApiError, 'requestId' | 'retryAfter'>> = {},
  ) {
    super(message)
    this.kind = kind
    this.requestId = requestId
    this.retryAfter = retryAfter
  }
}

const refusalListeners = new Set<() => void>()

/** Calls back when the server says that nobody is signed in. */
export function onSignInRequired(listener: () => void): void {
  refusalListeners.add(listener)
}

let lastRequestId: string | undefined

/** For an error that belongs to no request. */
export function latestRequestId(): string | undefined {
  return lastRequestId
}

/** How long (ms) an answer may take. The proxy answers in less; a connection that died silently never does. */
const answerTimeout = 15_000

let isUnattended = () => false

/** Sets how to find out that nobody is there: requests of that time tell the server so. */
export function markUnattended(check: () => boolean): void {
  isUnattended = check
}

/** Only a proxy in front of ours redirects, when its own sign-in has ended: following it would look like no network. */
const redirect = 'manual'

async function send(path: string, signal: AbortSignal, body: unknown): Promise<Response> {
  const headers: Record<string, string> = isUnattended() ? { [unattendedHeader]: '1' } : {}
  const request: RequestInit =
    body === undefined
      ? { headers, redirect }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          redirect,
        }
  try {
    const ridden = body === undefined ? await takeRidden(path) : undefined
    return ridden ?? (await fetch(path, { signal, ...request }))
  } catch (cause) {
    // Only after trying: browsers say "offline" when they are not.
    const kind = onlineManager.isOnline() ? 'unreachable' : 'offline'
    throw gone(signal, cause) ?? new ApiError(kind, `No answer from ${path}`)
  }
}

/** The abort's cause, unless the time was up. */
function gone(signal: AbortSignal, cause: unknown): unknown {
  const isTimeout = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
  return signal.aborted && !isTimeout ? cause : undefined
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    throw gone(signal, cause) ?? new ApiError('unreachable', 'The answer broke off')
  }
}

function parse<T>(text: string, schema: z.ZodMiniType<T, unknown>): T | ApiError {
  let json: unknown
  try {
    json = parseJson(text)
  } catch {
    return new ApiError('unreadable', 'The answer is not JSON')
  }
  const result = z.safeParse(schema, json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  return new ApiError('unreadable', `${issue?.path.join('.') || 'The answer'}: ${issue?.message ?? 'not as expected'}`)
}

/** All answers of the proxy are JSON. */
function isFromProxy({ headers }: Response): boolean {
  return /^application\/(?:problem\+)?json\b/i.test(headers.get('content-type') ?? '')
}

/** Of a redirect, the browser says nothing. */
function intermediary({ status, headers, type }: Response, requestId: string | undefined): ApiError {
  const came =
    type === 'opaqueredirect' ? 'A redirect' : `Status ${status}, ${headers.get('content-type') ?? 'no type'}`
  return new ApiError('intermediary', came, { requestId })
}

/**
 * Fetches JSON from the proxy and parses it with the schema. A `body` is sent by POST: a phone must not stand in a URL.
 * @param timeout milliseconds
 * @throws ApiError, or the signal's reason when the caller gave up
 */
export async function fetchJson<T>(
  path: string,
  schema: z.ZodMiniType<T, unknown>,
  signal: AbortSignal,
  body?: unknown,
  timeout = answerTimeout,
): Promise<{ answer: T; text: string; requestId: string | undefined }> {
  const limited = timeLimited(signal, timeout)
  const response = await send(path, limited, body)
  const text = await readText(response, limited)
  const requestId = response.headers.get('x-request-id') ?? undefined
  lastRequestId = requestId
  if (!isFromProxy(response)) throw intermediary(response, requestId)
  if (!response.ok) {
    const problem = parse(text, problemSchema)
    if (problem instanceof ApiError) throw intermediary(response, requestId)
    if (problem.code === 'sign-in-required') for (const listener of refusalListeners) listener()
    throw new ApiError(problem.code, problem.detail, { requestId: problem.requestId, retryAfter: problem.retryAfter })
  }
  const answer = parse(text, schema)
  if (answer instanceof ApiError) throw new ApiError(answer.kind, answer.message, { requestId })
  return { answer, text, requestId }
}
