import { idOf } from '#contract/message.ts'
import { parseTimestamp } from '#contract/time.ts'
import { listOf, phoneSchema, textOf } from '#contract/wire.ts'
import { maxBodyBytes } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { within } from '../upstream/deadline.ts'
import type { SendUpstream, UpstreamRequest } from '../upstream/upstream.ts'
import type { UpstreamAnswer } from '../upstream/upstream-answer.ts'
import {
  fewestRows,
  type MessagePage,
  type MessageRow,
  type PageQuestion,
  PageRefusedError,
  type ReadPage,
} from './message-pages.ts'
import { vendorTime, type Window } from './message-window.ts'

type Options = {
  send: SendUpstream
  lookup: Pick<UpstreamRequest, 'deadline' | 'requestId' | 'person' | 'subject'>
  window: Window
  timeZone: string
  sleep: (ms: number) => Promise<unknown>
  /** Called before each request. */
  onPage: () => void
}

export const messagesPath = '/api/messages'

/** Pauses (ms) after a 429 in the middle of a search: where BSG names none, and the longest. */
const pauseMs = { usual: 1000, longest: 5000 }
const mostPauses = 2

/** Reads pages of messages at BSG. After a 429 it waits, and then asks for one page at a time. */
export function createPageReader({ send, lookup, window, timeZone, sleep, onPage }: Options): ReadPage {
  const { deadline } = lookup
  const filter = { 'filter[from]': vendorTime(window.from, timeZone), 'filter[to]': vendorTime(window.to, timeZone) }
  let bytes = 0
  let hasAnswers = false
  let pauses = 0
  let queue: Promise<unknown> | undefined

  async function ask({ sort, way, offset, limit }: PageQuestion): Promise<UpstreamAnswer> {
    if (bytes > maxBodyBytes.messageSearch) throw new ProblemError('upstream-malformed', { reason: 'too large in all' })
    const page = { 'page[offset]': String(offset), 'page[limit]': String(limit) }
    onPage()
    const answer = await send({
      method: 'GET',
      path: messagesPath,
      query: { ...page, sort, way, ...filter },
      ...lookup,
    })
    bytes += answer.text.length
    hasAnswers = true
    return answer
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (!queue) return work()
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }

  async function askPatiently(question: PageQuestion): Promise<UpstreamAnswer> {
    const before = pauses
    try {
      return await inTurn(() => ask(question))
    } catch (error) {
      const pause = pauseAfter(error)
      if (pause === undefined || !hasAnswers || pause >= deadline.msLeft()) throw error
      // Pages that were refused together wait once.
      if (before === pauses) {
        if (pauses === mostPauses) throw error
        pauses += 1
        queue = (queue ?? Promise.resolve()).then(() => within(deadline, sleep(pause))).catch(() => {})
      }
      return askPatiently(question)
    }
  }

  async function readPage(question: PageQuestion): Promise<MessagePage> {
    const answer = await askPatiently(question).catch((error: unknown) => {
      const isTooLarge = error instanceof ProblemError && error.options.reason === 'too large'
      return isTooLarge && question.limit > fewestRows ? undefined : Promise.reject(error)
    })
    if (!answer) return readPage({ ...question, limit: Math.max(fewestRows, Math.floor(question.limit / 4)) })
    return pageOf(answer, window, timeZone)
  }

  return readPage
}

function pauseAfter(error: unknown): number | undefined {
  if (!(error instanceof ProblemError) || error.code !== 'rate-limited') return undefined
  const { retryAfter } = error.options
  const pause = retryAfter === undefined ? pauseMs.usual : retryAfter * 1000
  return pause > pauseMs.longest ? undefined : pause
}

/** @throws {ProblemError} `upstream-forbidden` or `upstream-malformed` @throws {PageRefusedError} for any other 4xx */
export function pageOf({ status, body }: UpstreamAnswer, window: Window, timeZone: string): MessagePage {
  if (status === 403) throw new ProblemError('upstream-forbidden', { reason: 'status 403', detail: noMessages })
  if (status >= 400) throw new PageRefusedError(`status ${status}`)
  if (typeof body.data !== 'object' || body.data === null)
    throw new ProblemError('upstream-malformed', { reason: 'no list' })
  return { rows: listOf(body.data).map((row) => rowOf(row, window, timeZone)), total: totalOf(body.meta) }
}

const noMessages =
  'BSG does not let this account read messages. Ask an administrator to check the rights of the API key.'

function totalOf(meta: unknown): number | undefined {
  const page = isRecord(meta) && isRecord(meta.page) ? meta.page : {}
  const text = textOf(page.total) ?? ''
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function rowOf(raw: unknown, { from }: Window, timeZone: string): MessageRow {
  const row = isRecord(raw) ? raw : {}
  const phone = phoneSchema.parse(row.phone)
  const [created, ...later] = [row.created_at, row.sent_at ?? row.send_at, row.delivered_at].map((value) => {
    const text = textOf(value)
    return text === null ? undefined : parseTimestamp(text, timeZone)
  })
  const times = [created, ...later].filter((time) => time !== undefined)
  return {
    id: idOf(row.id),
    phone: phone !== null && /^\d+$/.test(phone) ? phone : null,
    at: created ?? times[0],
    isOld: times.length > 0 && times.every((time) => time < from),
    raw,
  }
}
