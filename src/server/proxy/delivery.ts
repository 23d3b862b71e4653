import type { MessageHours } from '#contract/delivery-paths.ts'
import type { MessagesAnswer } from '#contract/message.ts'
import { maxBodyBytes, searchDeadlines } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { createDeadline, DisconnectError } from '../upstream/deadline.ts'
import type { SendUpstream, UpstreamRequest } from '../upstream/upstream.ts'
import { checked } from './checked.ts'
import { codesQuery, isAboutCode, readCodes } from './code-sessions.ts'
import type { Asker } from './lookups.ts'
import { PageRefusedError } from './message-pages.ts'
import { createPageReader, messagesPath, pageOf } from './message-reader.ts'
import { type FoundMessages, searchMessages } from './message-search.ts'
import { codeWindow, isoTime, messageWindow, vendorTime } from './message-window.ts'
import { type MessageText, shownCampaign, shownCode, shownMessage } from './shown-rows.ts'

/**
 * What became of messages and verification codes. Each function returns the text of a JSON body, or throws a problem.
 * The bodies are made anew, so that no one-time code is in them.
 */
export type Delivery = {
  /** @param onPage called before each page that is read at BSG */
  messagesOf(phone: string, hours: MessageHours, asker: Asker, onPage: () => void): Promise<SearchedMessages>
  codesOf(phone: string, days: number, asker: Asker): Promise<string>
  /** Whom a message was sent to, if that can be read. */
  phoneOfMessage(id: number, asker: Asker): Promise<string | undefined>
  /** `phone`: whom it was sent to, if that can be read. */
  message(id: number, asker: Asker): Promise<{ text: string; phone: string | undefined }>
  campaign(id: number, asker: Asker): Promise<string>
}

export type SearchedMessages = { text: string; complete: boolean }

type Options = {
  send: SendUpstream
  now: () => number
  sleep: (ms: number) => Promise<unknown>
  deadlineMs: number
  /** IANA zone of BSG's timestamps. */
  timeZone: string
  messageText: MessageText
}

type Lookup = Pick<UpstreamRequest, 'deadline' | 'requestId' | 'person' | 'subject'>

const mostMessageHours = 2160
const codesPath = '/api/2fa/authentications'
const noCodes = 'This BSG account has no verification codes, or its API key has no right to them.'

export function createDelivery({ send, now, sleep, deadlineMs, timeZone, messageText }: Options): Delivery {
  /** Ends the work when its time is over, or when the client leaves. */
  async function withDeadline<T>(
    subject: string,
    asker: Asker,
    ms: number,
    work: (lookup: Lookup) => Promise<T>,
  ): Promise<T> {
    const deadline = createDeadline(ms, now)
    const stay = asker.onDisconnect(() => deadline.end(new DisconnectError()))
    try {
      const { person, requestId } = asker
      const result = await work({ deadline, person, requestId, subject })
      const ended = deadline.ended()
      if (ended instanceof DisconnectError) throw ended
      return result
    } catch (error) {
      throw error instanceof PageRefusedError ? refused(error) : error
    } finally {
      stay()
      deadline.close()
    }
  }

  const read = async (lookup: Lookup, path: string, query?: Record<string, string>, noAccess?: string) => {
    const mostBytes = maxBodyBytes.upstreamSearch
    const answer = await send({ method: 'GET', path, ...(query && { query }), mostBytes, ...lookup })
    checked(answer, noAccess)
    return answer.body
  }

  const messageRow = (id: number, asker: Asker) =>
    withDeadline(`message ${id}`, asker, deadlineMs, async (lookup) => {
      const window = messageWindow(mostMessageHours, now())
      const query = {
        'page[offset]': '0',
        'page[limit]': '15',
        'filter[id]': String(id),
        'filter[from]': vendorTime(window.from, timeZone),
        'filter[to]': vendorTime(window.to, timeZone),
      }
      const mostBytes = maxBodyBytes.upstreamSearch
      const answer = await send({ method: 'GET', path: messagesPath, query, mostBytes, ...lookup })
      // A server that ignores the filter shows the messages of others.
      const row = pageOf(answer, window, timeZone).rows.find((each) => each.id === id)
      if (row) return row
      throw new ProblemError('not-found', { detail: 'BSG has sent no message with this ID in three months.' })
    })

  return {
    messagesOf: (phone, hours, asker, onPage) =>
      withDeadline('messages', asker, searchDeadlines * deadlineMs, async (lookup) => {
        const window = messageWindow(hours, now())
        const readPage = createPageReader({ send, lookup, window, timeZone, sleep, onPage })
        const found = await searchMessages(phone, readPage)
        const data = found.rows.map(({ raw }) => shownMessage(raw, messageText))
        const meta = metaOf(found, isoTime(window.from), isoTime(window.to))
        return { text: JSON.stringify({ data, meta }), complete: found.complete }
      }),

    codesOf: (phone, days, asker) =>
      withDeadline(`codes ${phone}`, asker, deadlineMs, async (lookup) => {
        const window = codeWindow(days, now())
        const { rows, complete } = readCodes(
          await read(lookup, codesPath, codesQuery(phone, window, timeZone), noCodes),
        )
        const data = rows.filter((row) => isAboutCode(row, phone, window, timeZone)).map(shownCode)
        return JSON.stringify({ data, meta: { from: isoTime(window.from), to: isoTime(window.to), complete } })
      }),

    async phoneOfMessage(id, asker) {
      return (await messageRow(id, asker)).phone ?? undefined
    },

    async message(id, asker) {
      const { raw, phone } = await messageRow(id, asker)
      return { text: JSON.stringify({ data: shownMessage(raw, messageText) }), phone: phone ?? undefined }
    },

    campaign: (id, asker) =>
      withDeadline(`campaign ${id}`, asker, deadlineMs, async (lookup) => {
        const { data } = await read(lookup, `/api/campaigns/${id}`)
        const campaign = shownCampaign(data)
        if (campaign.id !== id) throw new ProblemError('upstream-malformed', { reason: 'another campaign' })
        return JSON.stringify({ data: campaign })
      }),
  }
}

function metaOf(
  { total, read, complete, readBackTo }: FoundMessages,
  from: string,
  to: string,
): MessagesAnswer['meta'] {
  return {
    from,
    to,
    total: total ?? null,
    read,
    complete,
    readBackTo: readBackTo === undefined ? null : isoTime(readBackTo),
  }
}

function refused({ message }: PageRefusedError): ProblemError {
  const detail = `BSG refused the request with the unexpected ${message}. Tell an administrator.`
  return new ProblemError('upstream-malformed', { reason: message, detail })
}
