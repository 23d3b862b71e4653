import { onlineManager } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { parseJson } from '#contract/json.ts'
import { unattendedHeader } from '#contract/paths.ts'
import { type ProblemCode, problemSchema } from '#contract/problem.ts'
import { redirect, takeEarly } from './early/early.ts'
import { timeLimited } from './time-limit.ts'

/**
 * Why an answer could not be had: the proxy's problem code, or what the browser found itself. `unreachable`: no answer
 * from the proxy; `offline`: the same, and the browser has said that the network is gone; `intermediary`: an answer from what stands
 * in front of the proxy; `unreadable`: an answer that is not what the contract says.
 */
export type ApiErrorKind = ProblemCode | 'unreachable' | 'offline' | 'intermediary' | 'unreadable'

/** The one error of everything that is fetched. Its message is for engineers and holds no contact data. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly kind: ApiErrorKind
  /** Names the request in the server's log, where the server answered. */
  readonly requestId: string | undefined
  /** Seconds until another try makes sense, where known. */
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

/** Calls back whenever the server answers that nobody is signed in, whatever was asked for. */
export function onSignInRequired(listener: () => void): void {
  refusalListeners.add(listener)
}

let lastRequestId: string | undefined

/** Names the request that was answered last, for an error that is not a request's own. */
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
    const early = body === undefined ? takeEarly(path, signal) : undefined
    // Nothing is waited for where there is nothing: the request leaves at once.
    return (early && (await early)) ?? (await fetch(path, { signal, ...request }))
  } catch (cause) {
    // Only after trying: browsers tell of a network that is gone when it is not.
    const kind = onlineManager.isOnline() ? 'unreachable' : 'offline'
    throw gone(signal, cause) ?? new ApiError(kind, `No answer from ${path}`)
  }
}

/** The reason when it was the caller who went away, and not the time that was up. */
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

/** Whether the proxy may have sent it: all of its answers are JSON, and none is a redirect. */
function isFromProxy({ headers }: Response): boolean {
  return /^application\/(?:problem\+)?json\b/i.test(headers.get('content-type') ?? '')
}

/** What came instead, for an administrator. Of a redirect, the browser says nothing. */
function intermediary({ status, headers, type }: Response, requestId: string | undefined): ApiError {
  const came =
    type === 'opaqueredirect' ? 'A redirect' : `Status ${status}, ${headers.get('content-type') ?? 'no type'}`
  return new ApiError('intermediary', came, { requestId })
}

/**
 * The one way in for data: fetches JSON from the proxy, checks the status and parses with the schema.
 * @param body sent by POST where there is one: what must not stand in a URL, such as a phone.
 * @returns the parsed answer, its text as it came, and what names it in the server's log.
 * @throws ApiError, or the signal's reason when the caller went away.
 */
export async function fetchJson<T>(
  path: string,
  schema: z.ZodMiniType<T, unknown>,
  signal: AbortSignal,
  body?: unknown,
): Promise<{ answer: T; text: string; requestId: string | undefined }> {
  const limited = timeLimited(signal, answerTimeout)
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
