import { ProblemError } from '../http/problem.ts'
import type { Exchange } from '../observe/metrics.ts'
import { type Deadline, DisconnectError, within } from './deadline.ts'
import type { Transport } from './transport.ts'
import { readAnswer, type UpstreamAnswer } from './upstream-answer.ts'

export type UpstreamRequest = {
  method: 'GET' | 'POST'
  /** Below the base URL, such as `/api/contacts/fields`. */
  path: string
  query?: Record<string, string>
  bearer?: string
  /** Sent as JSON. */
  body?: unknown
  /** Names the request of the browser's that this one is made for. */
  requestId: string
  /** Who asks, as limits tell people apart; `contactDesk` where nothing is said. */
  person?: string
  /** What is asked about, such as one contact, however often and by whatever pages; the path where nothing is said. */
  subject?: string
  /** Bytes that the answer may have, after decompression; 1 MiB where nothing is said. */
  mostBytes?: number
  /** Fails at the first failure instead of trying again. */
  once?: boolean
  deadline: Deadline
}

/**
 * Makes one exchange, trying again where that may help.
 * @throws {ProblemError} `rate-limited`, `upstream-malformed`, `upstream-unavailable` or `upstream-timeout`
 */
export type SendUpstream = (request: UpstreamRequest) => Promise<UpstreamAnswer>

/** Contact Desk itself: it has a share like any person, so that what it asks for everybody waits behind nobody. */
export const contactDesk = ''

export const personOf = ({ person = contactDesk }: UpstreamRequest): string => person

type Options = {
  transport: Transport
  baseUrl: URL
  /** Milliseconds since the epoch. */
  now: () => number
  /** From 0 to 1. */
  random: () => number
  sleep: (ms: number) => Promise<unknown>
  onExchange?: (exchange: Exchange) => void
}

/** Milliseconds before the first and the second retry, least and most. */
const retryPauses = [
  { least: 100, most: 300 },
  { least: 300, most: 900 },
]

/** Refused, broken off before an answer, or turned away by a gateway: what the next try may find mended. */
const passingReasons = new Set<string | undefined>([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'status 502',
  'status 503',
  'status 504',
])

/** Each request is built from nothing, so that nothing of the browser's can get into it. */
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
  // Something answered, but not in HTTP.
  if (reason.startsWith('HPE_')) return new ProblemError('upstream-malformed', { reason: 'not HTTP' })
  return new ProblemError('upstream-unavailable', { reason })
}
