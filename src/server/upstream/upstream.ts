// The upstream room: it sends requests to BSG within deadlines and limits, with a token and retries.

import { retryPauses } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import type { Exchange } from '../observe/metrics.ts'
import { type Deadline, DisconnectError, within } from './deadline.ts'
import type { Transport } from './transport.ts'
import { readAnswer, type UpstreamAnswer } from './upstream-answer.ts'

export type UpstreamRequest = {
  method: 'GET' | 'POST'
  path: string
  query?: Record<string, string>
  bearer?: string
  body?: unknown
  requestId: string
  /** Limits count by it; `contactDesk` if missing. */
  person?: string
  /** What the request is about, such as one contact; the path if missing. */
  subject?: string
  /** Bytes after decompression; 1 MiB if missing. */
  mostBytes?: number
  /** Does not retry. */
  once?: boolean
  deadline: Deadline
}

/** Makes one exchange, with retries. @throws {ProblemError} `rate-limited` or `upstream-…` */
export type SendUpstream = (request: UpstreamRequest) => Promise<UpstreamAnswer>

/** Requests for everybody have a share of their own, so that they wait behind nobody. */
export const contactDesk = ''

export const personOf = ({ person = contactDesk }: UpstreamRequest): string => person

type Options = {
  transport: Transport
  baseUrl: URL
  now: () => number
  random: () => number
  sleep: (ms: number) => Promise<unknown>
  onExchange?: (exchange: Exchange) => void
}

/** Failures that the next try may not meet. */
const passingReasons = new Set<string | undefined>([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'status 502',
  'status 503',
  'status 504',
])

/** Builds each request from scratch, so that nothing from the browser gets into it. */
export function createUpstream({ transport, baseUrl, now, random, sleep, onExchange }: Options): SendUpstream {
  const base = baseUrl.origin + baseUrl.pathname.replace(/\/+$/, '')

  async function exchange({
    method,
    path,
    query,
    bearer,
    body,
    requestId,
    mostBytes,
    deadline,
  }: UpstreamRequest): Promise<UpstreamAnswer> {
    const url = query ? `${base}${path}?${new URLSearchParams(query)}` : base + path
    const headers = {
      accept: 'application/json',
      'user-agent': 'contact-desk',
      'x-request-id': requestId,
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const question = { method, headers, body: body === undefined ? null : JSON.stringify(body), deadline }
    const reply = await within(deadline, transport(url, question)).catch((error: unknown) => {
      throw noAnswer(error)
    })
    return readAnswer(reply, { deadline, now: now(), mostBytes })
  }

  async function attempt(request: UpstreamRequest): Promise<UpstreamAnswer> {
    const start = now()
    const endpoint = request.path.replace(/\/\d+$/, '/:id')
    const ended = (outcome: Exchange['outcome']) => onExchange?.({ endpoint, outcome, ms: now() - start })
    try {
      const answer = await exchange(request)
      ended(answer.status < 400 ? 'ok' : 'refused')
      return answer
    } catch (error) {
      ended(
        error instanceof DisconnectError ? 'gone' : error instanceof ProblemError ? error.code : 'upstream-unavailable',
      )
      throw error
    }
  }

  return async (request) => {
    for (const { least, most } of request.once ? [] : retryPauses) {
      try {
        return await attempt(request)
      } catch (error) {
        const pause = least + random() * (most - least)
        if (!isPassing(error) || pause >= request.deadline.msLeft()) throw error
        await within(request.deadline, sleep(pause))
      }
    }
    return attempt(request)
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && passingReasons.has(error.options.reason)
}

function noAnswer(error: unknown): ProblemError | DisconnectError {
  if (error instanceof ProblemError || error instanceof DisconnectError) return error
  const cause = error instanceof Error ? error.cause : undefined
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'network'
  if (reason.startsWith('HPE_')) return new ProblemError('upstream-malformed', { reason: 'not HTTP' })
  return new ProblemError('upstream-unavailable', { reason })
}
